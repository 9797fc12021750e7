"""Capitalised words and runs of them, as names of people and bodies are written in Latin letters."""

_EXTENDED = [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
#: Inside of a character class: capitals, and all letters, with those of Vietnamese, Turkish, Yoruba and the like.
CAPITALS = "A-Z" + "".join(letter for letter in _EXTENDED if letter.isupper())
LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u036fḀ-ỿ"
#: A capitalised word, with what hyphens and apostrophes join to it.
WORD = rf"(?:(?:[dDlL]['’])?[{CAPITALS}][{LETTERS}]*(?:['’-][{LETTERS}]+)*)"
#: A capitalised word or an initial; "U.S." is neither.
TOKEN = rf"(?!(?:U\.[SKN]|E\.U|D\.C|[PA]\.M)\b)(?:[{CAPITALS}]\.|{WORD})"
#: Small words within a name, with the space or hyphen behind.
PARTICLE = (
    r"(?:(?:al|el|ul|ur|ud|bin|binti|bint|bte|ibn|de|da|do|di|del|della|der|den|du|van|von|la|las|los|le|dos|das|ben|abu"
    r"|ter|ten|af|av|zu|y|e|a/l|a/p|s/o|d/o)[ -])"
)
GAP = r"(?:[ \u00a0]|(?<=[.])[ \u00a0]?)"
#: A name of up to seven words.
NAME = rf"{TOKEN}(?:{GAP}{PARTICLE}{{0,2}}{TOKEN}){{0,6}}"
