import VanBanText

/// A text after the stages that all extractors share: tokens, sentences, phrases of the tables and
/// layout. Extractors read it and never change it.
///
/// A class, because many small parsers hold it: passing it on costs one reference count.
final class TextAnalysis: Sendable {
  let table: TokenTable
  let sentences: [Range<Int>]
  let phrases: PhraseMatches
  let layout: Layout
  let knowledge: Knowledge
  let tokens: [Token]

  init(_ text: String, knowledge: Knowledge, splitter: SentenceSplitter) {
    table = Tokenizer().table(of: text)
    tokens = table.tokens
    sentences = splitter.sentences(in: table)
    phrases = PhraseMatches(in: table.tokens, knowledge: knowledge)
    layout = Layout(of: table)
    self.knowledge = knowledge
  }

}
