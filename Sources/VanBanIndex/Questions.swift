#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan

  /// Where something is said.
  public struct ArticleMention: Sendable, Hashable {
    /// The article's id.
    public let article: String
    /// The article's headline; nil where it has none.
    public let headline: String?
    /// The day of publication, or of the event where that is not known.
    public let day: CalendarDate?
  }

  /// That a person held an office, as an article says.
  public struct HeldOffice: Sendable, Hashable {
    /// Names the person within the index: the same in two rows where they are one, which
    /// `ArticleIndex.linkPeople()` found out.
    public let person: String
    /// The person's name as the article gives it.
    public let name: String
    /// As the article gives it.
    public let title: String
    /// The body of the office; nil where the article names none.
    public let organization: String?
    /// Whether the article says that the person has left it.
    public let former: Bool
    /// The article that says so.
    public let mention: ArticleMention
  }

  /// A person and what is known of the offices held.
  public struct OfficialSummary: Sendable, Hashable {
    /// Names the person within the index.
    public let person: String
    /// The name as the first article gives it.
    public let name: String
    /// How many articles name the person with an office.
    public let articleCount: Int
    /// The office that most articles give.
    public let title: String?
    /// The day of the first article that has one.
    public let firstDay: CalendarDate?
    /// The day of the last one.
    public let lastDay: CalendarDate?
  }

  /// A document and how often it is cited.
  public struct DocumentSummary: Sendable, Hashable {
    /// The kind, "Nghị quyết"; nil where no article gives it.
    public let type: String?
    /// The number, "18-NQ/TW"; nil where no article gives it.
    public let code: String?
    /// The name, "Luật Đất đai"; nil for one that has a number alone.
    public let name: String?
    /// How many articles cite it.
    public let articleCount: Int
    /// The day of the first article that has one.
    public let firstDay: CalendarDate?
    /// The day of the last one.
    public let lastDay: CalendarDate?
  }

  /// That an article cites a document.
  public struct DocumentUse: Sendable, Hashable {
    /// The kind, "Nghị quyết".
    public let type: String?
    /// The number, "18-NQ/TW".
    public let code: String?
    /// The name, "Luật Đất đai".
    public let name: String?
    /// Who issued it, as the article says or its number tells.
    public let issuer: String?
    /// What the article says that the document is about.
    public let subject: String?
    /// Whether the article speaks of a draft.
    public let isDraft: Bool
    /// The article that cites it.
    public let mention: ArticleMention
  }

  /// A task as an article sets it.
  public struct TaskEntry: Sendable, Hashable {
    /// What is to be done, in the words of the article.
    public let text: String
    /// Who orders it; nil where the article does not say.
    public let assigner: String?
    /// Who is to do it.
    public let assignees: [String]
    /// Until when, in the words of the article.
    public let deadline: String?
    /// The last day on which it is in time.
    public let lastDay: CalendarDate?
    /// The documents that are to be carried out by it, as the article calls them.
    public let documents: [String]
    /// The article that sets it.
    public let mention: ArticleMention
  }

  /// Which tasks are asked for.
  public struct TaskFilter: Sendable, Hashable {
    /// Words in a row within the name of who is to do it: "Sở Nội vụ".
    public var assignee: String?
    /// Words in a row within the name of who orders it.
    public var assigner: String?
    /// The number or name of a document that the article cites and the task names.
    public var document: String?
    /// Only tasks that are due before this day, and those only that set a day.
    public var dueBefore: CalendarDate?
    /// Only tasks that are due after this day, and those only that set a day.
    public var dueAfter: CalendarDate?
    /// A filter that asks for what is given and for nothing else.
    public init(
      assignee: String? = nil, assigner: String? = nil, document: String? = nil,
      dueBefore: CalendarDate? = nil, dueAfter: CalendarDate? = nil
    ) {
      self.assignee = assignee
      self.assigner = assigner
      self.document = document
      self.dueBefore = dueBefore
      self.dueAfter = dueAfter
    }
  }

  /// What is in an index, counted.
  public struct IndexStatistics: Sendable, Hashable {
    /// A name and how many.
    public struct Count: Sendable, Hashable {
      /// What is counted.
      public let name: String
      /// How many of it.
      public let value: Int
    }
    /// Rows of each kind: "articles", "officials" …
    public let counts: [Count]
    /// The day of the first article that has one.
    public let firstDay: CalendarDate?
    /// The day of the last one.
    public let lastDay: CalendarDate?
    /// Articles a month, "2025-12", in order; without those whose day is not known.
    public let months: [Count]
    /// The documents that most articles cite, with how many do.
    public let topDocuments: [Count]
    /// The officials that most articles name.
    public let topOfficials: [Count]
    /// The bodies that most articles name.
    public let topOrganizations: [Count]
  }
#endif
