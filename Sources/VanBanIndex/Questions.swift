#if Index
  internal import Foundation
  internal import GRDB
  public import VanBan

  /// Where something is said.
  public struct ArticleMention: Sendable, Hashable {
    /// The article's id.
    public let article: String
    public let headline: String?
    /// The day of publication, or of the event where that is not known.
    public let day: CalendarDate?
  }

  /// That a person held an office, as an article says.
  public struct HeldOffice: Sendable, Hashable {
    /// Names the person within the index: the same in two rows where they are one, which
    /// ``ArticleIndex/linkPeople()`` found out.
    public let person: String
    public let name: String
    /// As the article gives it.
    public let title: String
    public let organization: String?
    /// Whether the article says that the person has left it.
    public let former: Bool
    public let mention: ArticleMention
  }

  /// A person and what is known of the offices held.
  public struct OfficialSummary: Sendable, Hashable {
    public let person: String
    public let name: String
    public let articleCount: Int
    /// The office that most articles give.
    public let title: String?
    public let firstDay: CalendarDate?
    public let lastDay: CalendarDate?
  }

  /// A document and how often it is cited.
  public struct DocumentSummary: Sendable, Hashable {
    public let type: String?
    public let code: String?
    public let name: String?
    public let articleCount: Int
    public let firstDay: CalendarDate?
    public let lastDay: CalendarDate?
  }

  /// That an article cites a document.
  public struct DocumentUse: Sendable, Hashable {
    public let type: String?
    public let code: String?
    public let name: String?
    public let issuer: String?
    /// What the article says that the document is about.
    public let subject: String?
    public let isDraft: Bool
    public let mention: ArticleMention
  }

  /// A task as an article sets it.
  public struct TaskEntry: Sendable, Hashable {
    public let text: String
    public let assigner: String?
    public let assignees: [String]
    public let deadline: String?
    /// The last day on which it is in time.
    public let lastDay: CalendarDate?
    public let documents: [String]
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
    public var dueAfter: CalendarDate?
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
    public struct Count: Sendable, Hashable {
      public let name: String
      public let value: Int
    }
    /// Rows of each kind: "articles", "officials" …
    public let counts: [Count]
    public let firstDay: CalendarDate?
    public let lastDay: CalendarDate?
    /// Articles a month, "2025-12", in order; without those whose day is not known.
    public let months: [Count]
    public let topDocuments: [Count]
    public let topOfficials: [Count]
    public let topOrganizations: [Count]
  }
#endif
