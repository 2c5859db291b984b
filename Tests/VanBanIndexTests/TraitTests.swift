import Testing
import VanBanIndex

/// Outside the trait: the module can be imported, empty, where there is no libsqlite3.
@Test func moduleBuildsWithoutTheTrait() {
  #if Index
    #expect("\(ArticleIndex.self)" == "ArticleIndex")
  #endif
}
