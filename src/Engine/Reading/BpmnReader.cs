using Bases.Engine.Model;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation;

namespace Bases.Engine.Reading;

/// <summary>
/// Reads a BPMN 2.0 file with the <c>zeebe:</c> dialect into an immutable graph and checks it. Never throws for what
/// a file contains; safe against document type definitions, external entities, and files made to exhaust a reader.
/// </summary>
public static class BpmnReader
{
    /// <summary>Reads the bytes of a file in the encoding that it declares.</summary>
    public static BpmnReading Read(string file, ReadOnlySpan<byte> content)
    {
        var problems = new ProblemList(file);
        var text = FileText.Decode(content, problems);
        return text is null ? Finish(file, null, problems) : Read(file, text, problems);
    }

    /// <summary>Reads a text; an encoding that it declares is of no importance.</summary>
    public static BpmnReading Read(string file, string xml) => Read(file, xml, new ProblemList(file));

    private static BpmnReading Read(string file, string xml, ProblemList problems)
    {
        if (SafeXml.Load(xml, problems)?.Root is not { } root)
        {
            return Finish(file, null, problems);
        }

        var context = new ReadingContext(file, root, problems);
        var definitions = new DefinitionsReader(context).Read(root);
        if (definitions is not null)
        {
            Validator.Validate(definitions, problems);
        }

        return Finish(file, definitions, problems) with
        {
            Expressions = [.. context.Expressions.Uses],
        };
    }

    private static BpmnReading Finish(string file, BpmnDefinitions? definitions, ProblemList problems) =>
        new(file, definitions, [.. problems.All.OrderBy(p => p.Line)]);
}
