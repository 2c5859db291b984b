import VanBanText

/// A text after the stages that all extractors share: tokens, sentences, phrases of the tables and
/// layout. Extractors read it and never change it.
struct TextAnalysis: Sendable {
  let table: TokenTable
  let sentences: [Range<Int>]
  let phrases: PhraseMatches
  let layout: Layout
  let knowledge: Knowledge

  init(_ text: String, knowledge: Knowledge, splitter: SentenceSplitter) {
    table = Tokenizer().table(of: text)
    sentences = splitter.sentences(in: table)
    phrases = PhraseMatches(in: table.tokens, knowledge: knowledge)
    layout = Layout(of: table)
    self.knowledge = knowledge
  }

  var tokens: [Token] { table.tokens }
}
