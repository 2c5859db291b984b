import Testing
import VanBanText

@testable import VanBan

/// The bits of the classes of directive words, and of the tables that phrases are of.
@Suite struct DirectiveClassesTests {
  @Test(arguments: [
    (DirectiveClasses.order, "order"), (.request, "request"), (.speech, "speech"),
    (.modal, "modal"), (.obligation, "obligation"), (.action, "action"),
    (.continuation, "continuation"), (.adverb, "adverb"), (.verb, "verb"), (.past, "past"),
    (.future, "future"), (.hope, "hope"), (.report, "report"), (.promise, "promise"),
    (.lead, "lead"), (.linker, "linker"), (.adjunct, "adjunct"), (.agent, "agent"),
    (.individual, "individual"), (.determiner, "determiner"), (.modifier, "modifier"),
    (.preposition, "preposition"), (.conjunction, "conjunction"), (.toward, "toward"),
    (.bridge, "bridge"), (.particle, "particle"), (.topic, "topic"), (.copula, "copula"),
    (.attribute, "attribute"), (.other, "other"), (.deadline, "deadline"), (.assign, "assign"),
    (.demand, "demand"), (.ordinal, "ordinal"), (.revered, "revered"), (.assigned, "assigned"),
    (.existence, "existence"), (.purpose, "purpose"), (.whole, "whole"), (.relay, "relay"),
    (.paper, "paper"), (.advice, "advice"), (.earlier, "earlier"), (.sequel, "sequel"),
  ])
  func eachMemberIsTheBitOfItsName(member: DirectiveClasses, name: String) {
    #expect(member == DirectiveClasses(named: name))
    #expect(!member.isEmpty)
  }

  @Test func tablesFitIntoTheirBits() {
    #expect(KnowledgeTable.allCases.count <= KnowledgeTables(.roles).bits.bitWidth)
  }
}
