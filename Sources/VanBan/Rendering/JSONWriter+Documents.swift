/// The documents that a text cites, and the text as a document.
extension JSONWriter {
  func write(_ document: ArticleRecord.Document, to json: inout JSONBuffer) {
    json.member("id", document.id)
    json.member("type", document.type)
    json.member("typeCode", document.typeCode)
    json.member("code", document.code)
    json.member("number", document.number)
    json.member("year", document.year)
    json.member("issuerCode", document.issuerCode)
    json.member("issuer", document.issuer)
    json.member("issued", document.issued)
    json.member("term", document.term)
    json.member("session", document.session)
    json.member("name", document.name)
    json.member("draft", document.draft)
    json.member("subject", document.subject)
    json.member("pinpoints", document.pinpoints) {
      $0.member("text", $1.text)
      $0.member("range", $1.range)
      $0.member("paths", $1.paths)
    }
    json.member("relations", document.relations) {
      $0.member("kind", $1.kind.rawValue)
      $0.member("target", $1.target)
      $0.member("text", $1.text)
      $0.member("range", $1.range)
    }
    json.member("candidates", document.candidates) {
      $0.member("code", $1.code)
      $0.member("issued", $1.issued)
      $0.member("issuer", $1.issuer)
      $0.member("subject", $1.subject)
    }
    json.member("flags", document.flags.map(\.rawValue))
    json.member("mentions", document.mentions) { write($1, to: &$0) }
    if explain { json.member("rule", document.rule) }
  }

  func write(_ reference: ArticleRecord.Unresolved, to json: inout JSONBuffer) {
    json.member("kind", reference.kind.rawValue)
    json.member("text", reference.text)
    json.member("range", reference.range)
    json.member("type", reference.type)
    json.member("issued", reference.issued)
    json.member("paths", reference.paths)
    json.member("candidates", reference.candidates)
  }

  func write(_ document: ArticleRecord.TextDocument, to json: inout JSONBuffer) {
    json.member("branch", document.branch.rawValue)
    json.member("type", document.type)
    json.member("code", document.code)
    json.member("superior", document.superior)
    json.member("issuer", document.issuer)
    json.member("place", document.place)
    json.member("issued", document.issued)
    json.member("subject", document.subject)
    json.key("signer")
    if let signer = document.signer {
      json.object {
        $0.member("name", signer.name)
        $0.member("office", signer.office)
        $0.member("authority", signer.authority) {
          $0.member("kind", $1.kind.rawValue)
          $0.member("of", $1.of)
        }
      }
    } else {
      json.null()
    }
    json.member("addressees", document.addressees)
    json.member("recipients", document.recipients)
    json.member("outline", document.outline) { write($1, to: &$0) }
    json.member("reference", document.reference)
  }

  private func write(_ part: ArticleRecord.TextDocument.Part, to json: inout JSONBuffer) {
    json.member("path", part.path)
    json.member("heading", part.heading)
    json.member("range", part.range)
    json.member("parts", part.parts) { write($1, to: &$0) }
  }
}
