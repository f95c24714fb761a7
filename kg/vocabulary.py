"""The terms of the graph: our own (kg:) and those of others that it uses, as IRIs in plain strings.

Nothing else in the package spells out an IRI of a term. `ontology/kg.ttl` defines the terms of KG, one for one.
"""

from __future__ import annotations

from typing import Final

KG: Final = "https://w3id.org/vn-report-kg/ontology#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
PROV: Final = "http://www.w3.org/ns/prov#"
ORG: Final = "http://www.w3.org/ns/org#"
TIME: Final = "http://www.w3.org/2006/time#"
SCHEMA: Final = "https://schema.org/"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SH: Final = "http://www.w3.org/ns/shacl#"
DCAT: Final = "http://www.w3.org/ns/dcat#"
DQV: Final = "http://www.w3.org/ns/dqv#"
VOID: Final = "http://rdfs.org/ns/void#"

# classes of ours
CLAIM: Final = KG + "Claim"
POSITION_CLAIM: Final = KG + "PositionClaim"
INDICATOR_CLAIM: Final = KG + "IndicatorClaim"
DOCUMENT_CLAIM: Final = KG + "DocumentClaim"
EVENT_CLAIM: Final = KG + "EventClaim"
PLACE_CLAIM: Final = KG + "PlaceClaim"
ATTENDANCE: Final = KG + "Attendance"
SENTENCE: Final = KG + "Sentence"
LEFTOVER: Final = KG + "Leftover"
TENURE: Final = KG + "Tenure"  # an org:Membership that names its post
REJECTED_CLAIM: Final = KG + "RejectedClaim"
COMPARISON: Final = KG + "Comparison"
REDIRECT: Final = KG + "Redirect"
JUDGEMENT: Final = KG + "Judgement"

# classes of others
REPORT: Final = SCHEMA + "NewsArticle"
PERSON_CLASS: Final = SCHEMA + "Person"
AREA_CLASS: Final = SCHEMA + "AdministrativeArea"
DOCUMENT_CLASS: Final = SCHEMA + "Legislation"
EVENT_CLASS: Final = SCHEMA + "Event"
BODY_CLASS: Final = ORG + "Organization"
POST_CLASS: Final = ORG + "Post"
INTERVAL: Final = TIME + "ProperInterval"
INSTANT: Final = TIME + "Instant"

# what every claim has: the report, the sentence (prov:wasQuotedFrom), the offsets of its quote, the rule that read it
IN_REPORT: Final = KG + "report"
QUOTED_FROM: Final = PROV + "wasQuotedFrom"
START: Final = KG + "start"
END: Final = KG + "end"
RULE: Final = KG + "rule"

# of a report
SOURCE: Final = KG + "source"
TEXT: Final = KG + "text"
TITLE: Final = DCTERMS + "title"
ISSUED: Final = DCTERMS + "issued"
PUBLISHER: Final = KG + "publisher"
BYLINE: Final = KG + "byline"
URL: Final = SCHEMA + "url"
ABOUT_AREA: Final = KG + "aboutArea"
NUMBERS: Final = KG + "numbers"
UNEXPLAINED: Final = KG + "unexplained"
WITNESS: Final = KG + "witness"  # the report that stands for it and its reprints

# of claims of several kinds, and of entities
LABEL: Final = RDFS + "label"
AREA: Final = KG + "area"
AREA_LABEL: Final = KG + "areaLabel"
PERSON: Final = KG + "person"
PERSON_LABEL: Final = KG + "personLabel"
SINCE: Final = KG + "since"
UNTIL: Final = KG + "until"
DATE: Final = DCTERMS + "date"
IDENTIFIER: Final = DCTERMS + "identifier"
TYPE_LABEL: Final = KG + "typeLabel"
TYPE_CONCEPT: Final = KG + "typeConcept"

# of a position claim
ROLE: Final = KG + "role"
ROLE_LABEL: Final = KG + "roleLabel"
BODY: Final = KG + "body"
BODY_LABEL: Final = KG + "bodyLabel"
POSITION_LABEL: Final = KG + "positionLabel"
POST: Final = KG + "post"
MODE: Final = KG + "mode"

# of an indicator claim
INDICATOR: Final = KG + "indicator"
VALUE: Final = KG + "value"
UPPER: Final = KG + "upper"
OF: Final = KG + "of"
WRITTEN_VALUE: Final = KG + "writtenValue"
BASE_VALUE: Final = KG + "baseValue"
UNIT: Final = KG + "unit"
UNIT_CONCEPT: Final = KG + "unitConcept"
PERIOD: Final = KG + "period"
PERIOD_LABEL: Final = KG + "periodLabel"
STATUS: Final = KG + "status"
BOUND: Final = KG + "bound"
CHANGE: Final = KG + "change"
CHANGE_UNIT: Final = KG + "changeUnit"
CHANGE_BASE: Final = KG + "changeBase"
PLAN: Final = KG + "plan"

# of a document claim and a document
DOCUMENT: Final = KG + "document"
ISSUER: Final = KG + "issuer"

# of an event claim, an event and an attendance
EVENT: Final = KG + "event"
ABOUT: Final = KG + "about"
ORDINAL: Final = KG + "ordinal"
TERM: Final = KG + "term"
ATTENDED_BY: Final = KG + "attendance"
MANNER: Final = KG + "manner"

# of an area
TIER: Final = KG + "tier"
WITHIN: Final = SCHEMA + "containedInPlace"
VALID_FROM: Final = SCHEMA + "validFrom"
VALID_TO: Final = SCHEMA + "validThrough"
REPLACED_BY: Final = DCTERMS + "isReplacedBy"
CONTINUED_BY: Final = KG + "continuedBy"  # the one unit that took over the whole of it and nothing else
UNRESOLVED: Final = KG + "unresolved"  # why an area could not be told from others

# of people, bodies, posts and tenures
KEY: Final = KG + "key"  # a spelling to look a thing up by: lower case, with and without marks
SORT_KEY: Final = KG + "sortKey"  # a string whose order by code point is the Vietnamese order of names
NAME: Final = SCHEMA + "name"
CLASSIFICATION: Final = ORG + "classification"
POST_IN: Final = ORG + "postIn"
ORG_ROLE: Final = ORG + "role"
MEMBER: Final = ORG + "member"
ORGANIZATION: Final = ORG + "organization"
FIRST_SEEN: Final = KG + "firstSeen"
LAST_SEEN: Final = KG + "lastSeen"
OVER_BY: Final = KG + "overBy"
PREDECESSOR: Final = KG + "predecessor"
PREDECESSOR_LAST_SEEN: Final = KG + "predecessorLastSeen"
SUCCESSOR: Final = KG + "successor"
SUCCESSOR_FIRST_SEEN: Final = KG + "successorFirstSeen"
MOVED_TO: Final = KG + "movedTo"
DERIVED_FROM: Final = PROV + "wasDerivedFrom"

# of namesakes: what came of comparing them, and why
ONE: Final = KG + "one"
OTHER: Final = KG + "other"
BETWEEN: Final = KG + "between"
SCORE: Final = KG + "score"
REASON: Final = KG + "reason"
MAY_BE: Final = KG + "mayBe"
LEADS_TO: Final = KG + "leadsTo"  # from a redirect to what it stands for now

# of a judgement, and of what it is about
VERDICT: Final = KG + "verdict"
JUDGES: Final = KG + "judges"
JUDGED_BY: Final = KG + "judgement"
SLOT: Final = KG + "slot"
ORIGINAL_VALUE: Final = KG + "originalValue"
CORRECTED_VALUE: Final = KG + "correctedValue"
AUTHOR: Final = KG + "author"
WHY: Final = KG + "why"
APPLIED: Final = KG + "applied"

# of an indicator
USUAL_UNIT: Final = KG + "usualUnit"  # the unit that its limits of good sense are in

# of a period
YEAR: Final = KG + "year"  # the last year that the period covers
BEGINNING: Final = TIME + "hasBeginning"
ENDING: Final = TIME + "hasEnd"
IN_DATE: Final = TIME + "inXSDDate"

# of the graph as a whole and its measured quality
DATASET: Final = DCAT + "Dataset"
VOID_DATASET: Final = VOID + "Dataset"
QUALITY_METADATA: Final = DQV + "QualityMetadata"
QUALITY_MEASUREMENT: Final = DQV + "QualityMeasurement"
METRIC: Final = DQV + "Metric"
DESCRIPTION: Final = DCTERMS + "description"
RIGHTS: Final = DCTERMS + "rights"
VERSION: Final = DCAT + "version"
DOCUMENTS: Final = VOID + "documents"  # how many reports
VOCABULARY: Final = VOID + "vocabulary"
QUALITY: Final = DQV + "hasQualityMetadata"
HAS_PART: Final = DCTERMS + "hasPart"
IS_MEASUREMENT_OF: Final = DQV + "isMeasurementOf"
COMPUTED_ON: Final = DQV + "computedOn"
MEASURED_OF: Final = DCTERMS + "subject"  # the class of claims that a measurement is about
MEASURED_VALUE: Final = DQV + "value"

# datatypes
INTEGER: Final = XSD + "integer"
DECIMAL: Final = XSD + "decimal"
BOOLEAN: Final = XSD + "boolean"
XSD_DATE: Final = XSD + "date"
GYEAR: Final = XSD + "gYear"
GYEARMONTH: Final = XSD + "gYearMonth"

TYPE: Final = RDF + "type"

PREFIXES: Final = {
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "dqv": DQV,
    "kg": KG,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": SH,
    "skos": SKOS,
    "time": TIME,
    "void": VOID,
    "xsd": XSD,
}
"""The prefixes under which the terms are written in Turtle and SPARQL."""
