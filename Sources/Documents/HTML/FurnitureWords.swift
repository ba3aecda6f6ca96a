/// The words that pages use in class names and identifiers for their parts.
enum FurnitureWords {
  /// Parts of names for elements around an article.
  static let unlikely = [
    "comment", "sidebar", "related", "share", "sharing", "social", "promo", "newsletter", "subscri", "footer",
    "nav-",
    "navbar", "navigation", "menu", "breadcrumb", "caption", "byline", "author", "tags", "tag-list",
    "recommend",
    "popular", "cookie", "advert", "sponsor", "disqus", "outbrain", "taboola", "widget", "banner",
    "copyright", "login",
    "signup", "sign-up", "popup", "modal", "teaser", "read-more", "readmore", "more-stories", "timestamp",
    "dateline",
    "date", "toolbar", "print", "hidden", "skip", "credit", "rating", "pagination", "pager", "correction",
    "disclaimer",
    "follow", "trending", "most-read", "read-next", "up-next", "meta", "gallery", "slideshow", "photo",
    "image", "media",
  ]

  /// Names of elements that are never part of an article, however little text a page has: the buttons of
  /// widespread systems, their cookie notices, their lists of other articles.
  static let certain = [
    "sharedaddy", "jp-relatedposts", "mw-editsection", "onetrust", "cookie-banner", "cookie-consent",
    "cookie-notice", "cookiebanner", "gdpr-banner", "consent-banner", "newsletter-signup", "addtoany_share",
    "hatnote", "navbox", "mw-jump-link", "printfooter", "catlinks", "sharethis", "a2a_kit", "cky-consent",
    "usercentrics", "qc-cmp", "wm-ipp", "didomi", "sp_message_container", "gdpr-consent", "privacy-notice",
    "cc-window", "cookie-bar", "cookie-law", "cookie_notice", "cookienotice", "cookie-popup", "cookie-modal",
  ]

  /// Parts of names for an article's body.
  static let likely = [
    "article-body", "articlebody", "story-body", "storybody", "entry-content", "post-content", "post-body",
    "article__body", "article-content", "articlecontent", "content-body", "story-content", "main-content",
    "article-text", "body-text", "story__body", "body-copy",
  ]

  /// Roles of elements around an article.
  static let roles: Set = ["navigation", "complementary", "banner", "contentinfo", "dialog", "search"]
}
