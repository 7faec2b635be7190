using static Bases.Engine.Validation.LintRule;

namespace Bases.Engine.Validation.Rules;

/// <summary>What is wrong with a file before its processes are looked at.</summary>
internal static class FileRules
{
    public static readonly LintRule TooLarge = Error(
        "file-too-large",
        "dialect",
        "The file is larger than {0} MB. Split it into several files.",
        "文件超过 {0} MB，请拆分为多个文件。"
    );

    public static readonly LintRule TooDeep = Error(
        "file-too-deep",
        "dialect",
        "Elements are nested more than {0} deep. Move inner sub-processes to processes of their own and call them.",
        "元素嵌套超过 {0} 层，请把内层子流程改为单独的流程再调用。"
    );

    public static readonly LintRule Encoding = Error(
        "file-encoding",
        "XML 1.0",
        "The file is not written in the encoding “{0}” that it declares. Save it as UTF-8.",
        "文件内容与其声明的编码“{0}”不符，请另存为 UTF-8。"
    );

    public static readonly LintRule NotXml = Error(
        "file-not-xml",
        "XML 1.0",
        "The file cannot be read as XML (position {0}): {1} Document type definitions and entities are not accepted.",
        "文件不是有效的 XML（第 {0} 列）：{1} 不接受文档类型定义（DTD）和外部实体。"
    );

    public static readonly LintRule NotBpmn = Error(
        "file-not-bpmn",
        "8.1",
        "The root element is {0}, but should be “definitions” of BPMN 2.0. Choose a BPMN 2.0 file.",
        "根元素是 {0}，应为 BPMN 2.0 的 definitions，请选择 BPMN 2.0 文件。"
    );

    public static readonly LintRule NoExecutableProcess = Error(
        "no-executable-process",
        "10.1",
        "No process of the file is marked as executable. Set “isExecutable” on the process that should run.",
        "文件中没有标记为可执行的流程，请在要运行的流程上设置 isExecutable。"
    );

    public static readonly LintRule DuplicateId = Error(
        "duplicate-id",
        "8.2.1",
        "The id “{0}” was already used on line {1}. Give each element an id of its own.",
        "标识“{0}”已在第 {1} 行使用过，请为每个元素取不同的标识。"
    );

    public static readonly LintRule UnknownElement = Error(
        "unknown-element",
        "8.2",
        "The element “{0}” cannot be executed at this place. Remove it or replace it by an element of a process.",
        "此处的元素“{0}”无法执行，请删除或改用流程元素。"
    );

    public static readonly LintRule AttributeValue = Error(
        "attribute-value",
        "dialect",
        "The attribute “{0}” has the value “{1}”. Allowed: {2}.",
        "属性“{0}”的值“{1}”无效，可用的值：{2}。"
    );

    public static readonly LintRule ForeignExtension = Warning(
        "foreign-extension",
        "dialect",
        "The extension “{0}” ({1}) has no meaning for this engine and is ignored. Say it in the zeebe dialect, or remove it.",
        "扩展“{0}”（{1}）在本引擎中没有意义，将被忽略；请改用 zeebe 方言表达或删除。"
    );

    public static IEnumerable<LintRule> All =>
        [TooLarge, TooDeep, Encoding, NotXml, NotBpmn, NoExecutableProcess, DuplicateId, UnknownElement, AttributeValue, ForeignExtension];
}
