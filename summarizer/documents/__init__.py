"""Reading: from files to texts with fixed offsets, their sentences and their language."""

from summarizer.documents.document import Document
from summarizer.documents.document_error import DocumentError
from summarizer.documents.find import find_documents
from summarizer.documents.language import detect_language
from summarizer.documents.printable import printable
from summarizer.documents.range import Range
from summarizer.documents.read import document_from_text, document_id, read_document
from summarizer.documents.sentences import split_sentences

__all__ = [
    "Document",
    "DocumentError",
    "Range",
    "detect_language",
    "document_from_text",
    "document_id",
    "find_documents",
    "printable",
    "read_document",
    "split_sentences",
]
