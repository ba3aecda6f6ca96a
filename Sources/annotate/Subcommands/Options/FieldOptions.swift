import Annotator
import ArgumentParser

/// The members of an object from which an article is read.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The key of the text.", valueName: "name"))
  var textField = ArticleFields().text

  @Option(help: ArgumentHelp("The key of the article's own identifier.", valueName: "name"))
  var idField = ArticleFields().id

  @Option(help: ArgumentHelp("The key of the headline.", valueName: "name"))
  var titleField = ArticleFields().title

  @Option(help: ArgumentHelp("The key of the address.", valueName: "name"))
  var urlField = ArticleFields().url

  @Option(help: ArgumentHelp("The key of the byline.", valueName: "name"))
  var authorField = ArticleFields().author

  @Option(help: ArgumentHelp("The key of the date of publication.", valueName: "name"))
  var publishedField = ArticleFields().published

  @Option(help: ArgumentHelp("The key of the language.", valueName: "name"))
  var languageField = ArticleFields().language

  /// The names of the members.
  var fields: ArticleFields {
    var fields = ArticleFields()
    (fields.text, fields.id, fields.title, fields.url) = (textField, idField, titleField, urlField)
    (fields.author, fields.published, fields.language) = (authorField, publishedField, languageField)
    return fields
  }
}
