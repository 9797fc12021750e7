-- The tables of reports.sqlite. Names after a dollar sign stand for the terms of a vocabulary of the schemas.
-- Offsets count Unicode code points of documents.text, from 0, ends exclusive. Lists are JSON arrays.

CREATE TABLE documents (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  published TEXT CHECK (published IS date(published)),
  basis TEXT NOT NULL CHECK (basis IN ($basis)),
  language TEXT NOT NULL,
  agencies TEXT NOT NULL CHECK (json_valid(agencies)),
  chars INTEGER NOT NULL CHECK (chars >= 0),
  sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  model TEXT NOT NULL,
  strategy TEXT NOT NULL,
  unanswered INTEGER NOT NULL CHECK (unanswered >= 0),
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  text TEXT NOT NULL,
  CHECK ((published IS NULL) = (basis = 'unknown'))
);

CREATE TABLE figures (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (document),
  figure TEXT NOT NULL,
  measure TEXT NOT NULL,
  object TEXT NOT NULL CHECK (object IN ($object)),
  action TEXT NOT NULL CHECK (action IN ($action)),
  change TEXT NOT NULL CHECK (change IN ($change)),
  value NUMERIC NOT NULL CHECK (typeof(value) IN ('integer', 'real')),
  kind TEXT NOT NULL CHECK (kind IN ($kind)),
  currency TEXT,
  unit TEXT,
  bound TEXT NOT NULL CHECK (bound IN ($bound)),
  text TEXT NOT NULL,
  period_start TEXT CHECK (period_start IS date(period_start)),
  period_end TEXT CHECK (period_end IS date(period_end)),
  place TEXT,
  agency TEXT,
  part_of TEXT,
  scope TEXT NOT NULL CHECK (scope IN ($scope)),
  quote TEXT NOT NULL,
  quote_start INTEGER NOT NULL CHECK (quote_start >= 0),
  quote_end INTEGER NOT NULL CHECK (quote_end > quote_start),
  number_start INTEGER NOT NULL CHECK (number_start >= 0),
  number_end INTEGER NOT NULL CHECK (number_end > number_start),
  UNIQUE (document, figure),
  FOREIGN KEY (document, part_of) REFERENCES figures (document, figure) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'money') = (currency IS NOT NULL)),
  CHECK (period_end >= period_start)
);
CREATE INDEX figures_by_what ON figures (object, action, kind, period_end);

CREATE TABLE campaigns (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (document),
  campaign TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  agencies TEXT NOT NULL CHECK (json_valid(agencies)),
  places TEXT NOT NULL CHECK (json_valid(places)),
  period_start TEXT CHECK (period_start IS date(period_start)),
  period_end TEXT CHECK (period_end IS date(period_end)),
  quote TEXT,
  quote_start INTEGER CHECK (quote_start >= 0),
  quote_end INTEGER CHECK (quote_end > quote_start),
  UNIQUE (document, campaign),
  CHECK (period_end >= period_start)
);
CREATE INDEX campaigns_by_name ON campaigns (name);

CREATE TABLE campaign_figures (
  document TEXT NOT NULL,
  campaign TEXT NOT NULL,
  figure TEXT NOT NULL,
  PRIMARY KEY (document, campaign, figure),
  FOREIGN KEY (document, campaign) REFERENCES campaigns (document, campaign),
  FOREIGN KEY (document, figure) REFERENCES figures (document, figure)
);
CREATE INDEX campaign_figures_by_figure ON campaign_figures (document, figure);

CREATE TABLE suspects (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (document),
  suspect TEXT NOT NULL,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  role TEXT,
  group_name TEXT,
  status TEXT NOT NULL CHECK (status IN ($status)),
  quote TEXT,
  quote_start INTEGER CHECK (quote_start >= 0),
  quote_end INTEGER CHECK (quote_end > quote_start),
  UNIQUE (document, suspect)
);
CREATE INDEX suspects_by_status ON suspects (status, name);

CREATE TABLE events (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
  suspect TEXT NOT NULL,
  event INTEGER NOT NULL CHECK (event > 0),
  event_status TEXT NOT NULL CHECK (event_status IN ($status)),
  event_date TEXT CHECK (event_date IS date(event_date)),
  event_place TEXT,
  event_detail TEXT,
  quote TEXT NOT NULL,
  quote_start INTEGER NOT NULL CHECK (quote_start >= 0),
  quote_end INTEGER NOT NULL CHECK (quote_end > quote_start),
  UNIQUE (document, suspect, event),
  FOREIGN KEY (document, suspect) REFERENCES suspects (document, suspect)
);

CREATE TABLE numbers (
  key INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (document),
  number TEXT NOT NULL,
  number_start INTEGER NOT NULL CHECK (number_start >= 0),
  number_end INTEGER NOT NULL CHECK (number_end > number_start),
  state TEXT NOT NULL CHECK (state IN ('used', 'dismissed', 'open')),
  figure TEXT,
  reason TEXT CHECK (reason IN ($dismissal)),
  dismissed_by TEXT CHECK (dismissed_by IN ('rule', 'model')),
  FOREIGN KEY (document, figure) REFERENCES figures (document, figure),
  CHECK ((state = 'used') = (figure IS NOT NULL)),
  CHECK (figure IS NULL OR reason IS NULL),
  CHECK ((reason IS NULL) = (dismissed_by IS NULL))
);
CREATE INDEX numbers_by_document ON numbers (document, figure);
CREATE INDEX numbers_by_state ON numbers (state);

-- Three characters at a time: Chinese has no spaces between words. A shorter search goes without these tables.
-- datasette knows them by content="..." in just this spelling.
CREATE VIRTUAL TABLE documents_fts USING fts5 (title, text, content="documents", content_rowid="key", tokenize="trigram");
CREATE VIRTUAL TABLE figures_fts USING fts5 (measure, quote, content="figures", content_rowid="key", tokenize="trigram");
CREATE VIRTUAL TABLE suspects_fts USING fts5 (name, aliases, role, group_name, content="suspects", content_rowid="key", tokenize="trigram");
CREATE VIRTUAL TABLE events_fts USING fts5 (event_detail, quote, content="events", content_rowid="key", tokenize="trigram");

-- Numbers that nothing accounts for, with 60 characters before and after.
CREATE VIEW open_figures AS
SELECT n.document, d.title, d.published, n.number, n.reason, n.number_start, n.number_end,
  substr(d.text, max(n.number_start - 60, 0) + 1, n.number_end - max(n.number_start - 60, 0) + 60) AS context
FROM numbers AS n JOIN documents AS d USING (document)
WHERE n.state = 'open'
ORDER BY n.key;

-- Every figure with the day it is of: the end of its period, else its start, else the day of publication.
CREATE VIEW series AS
SELECT coalesce(f.period_end, f.period_start, d.published) AS day, f.object, f.action, f.change, f.kind, f.currency,
  f.unit, f.place, f.agency, f.scope, f.bound, f.value, f.measure, f.period_start, f.period_end, f.part_of,
  f.document, f.figure, d.title, d.outlet, d.published, f.quote, f.quote_start, f.quote_end
FROM figures AS f JOIN documents AS d USING (document);

-- Two values for the same thing, place and period. Nothing is settled here: both are shown with the words of the
-- document that tells them first. Parts of other figures are left out, pairs that the texts tell apart by agency or
-- scope, and different measures of one document.
CREATE VIEW conflicts AS
WITH told AS (
  SELECT min(key) AS key, count(DISTINCT document) AS documents, document, figure, measure, object, action, change,
    value, kind, currency, unit, bound, period_start, period_end, place, agency, scope, quote
  FROM figures
  WHERE part_of IS NULL AND coalesce(period_start, period_end) IS NOT NULL
  GROUP BY object, action, change, kind, currency, unit, place, period_start, period_end, agency, scope, value
)
SELECT a.object, a.action, a.change, a.kind, a.currency, a.unit, a.place, a.period_start, a.period_end,
  a.bound AS bound_a, a.value AS value_a, a.measure AS measure_a, a.agency AS agency_a, a.documents AS documents_a,
  b.bound AS bound_b, b.value AS value_b, b.measure AS measure_b, b.agency AS agency_b, b.documents AS documents_b,
  a.document AS document_a, a.figure AS figure_a, a.quote AS quote_a,
  b.document AS document_b, b.figure AS figure_b, b.quote AS quote_b
FROM told AS a JOIN told AS b
  ON a.object = b.object AND a.action = b.action AND a.kind = b.kind AND a.period_end IS b.period_end
  AND a.key < b.key
WHERE a.value <> b.value AND a.period_start IS b.period_start
  AND a.change = b.change AND a.currency IS b.currency AND a.unit IS b.unit AND a.place IS b.place
  AND (a.document <> b.document OR a.measure = b.measure)
  AND (a.agency IS NULL OR b.agency IS NULL OR a.agency = b.agency)
  AND (a.scope = 'unknown' OR b.scope = 'unknown' OR a.scope = b.scope);

-- Suspects with their latest status and the document that tells it.
CREATE VIEW statuses AS
SELECT s.status, s.name, s.aliases, s.role, s.group_name, d.published, d.title, s.document, s.suspect,
  s.quote, s.quote_start, s.quote_end
FROM suspects AS s JOIN documents AS d USING (document);
