using System.Xml;
using System.Xml.Linq;
using Bases.Dmn.Decisions;
using Bases.Dmn.Feel;
using Bases.Dmn.Values;

namespace Bases.Dmn.Conformance;

/// <summary>Runs the kit's own test files against this implementation.</summary>
public static class TckRunner
{
    public static IEnumerable<TckResult> Run(TckFolder folder, FeelEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var models = new TckModels(folder);
        foreach (var (file, text) in folder.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!file.EndsWith(".xml", StringComparison.Ordinal))
            {
                continue;
            }

            var root = Parse(text);
            var model = models.Of(root.Child("modelName")?.Value.Trim() ?? string.Empty);
            foreach (var test in root.Children("testCase"))
            {
                foreach (var expected in test.Children("resultNode"))
                {
                    yield return Run(folder, file, test, expected, model, environment);
                }
            }
        }
    }

    private static TckResult Run(
        TckFolder folder,
        string file,
        XElement test,
        XElement expected,
        (DmnModel? Model, string Problem) read,
        FeelEnvironment environment
    )
    {
        var name = expected.Attribute("name")?.Value ?? string.Empty;
        var result = new TckResult(folder.Name, file, test.Attribute("id")?.Value ?? string.Empty, name, TckStatus.Success, string.Empty);
        if (read.Model is not { } model)
        {
            return result with { Status = TckStatus.Failure, Detail = read.Problem };
        }

        var inputs = new ContextValue(
            test.Children("inputNode")
                .Select(input => KeyValuePair.Create(input.Attribute("name")?.Value ?? string.Empty, TckValues.Read(input)))
        );
        var outcome = Evaluate(model, test, name, inputs, environment);
        var wanted = expected.Child("expected") is { } value ? TckValues.Read(value) : Value.Null;
        if (expected.Attribute("errorResult")?.Value == "true")
        {
            wanted = Value.Null;
        }

        if (TckValues.Match(wanted, outcome.Value))
        {
            return result;
        }

        var java = outcome.Errors.Any(error => error.Contains("foreign code", StringComparison.Ordinal));
        return result with
        {
            Status = java ? TckStatus.JavaOnly : TckStatus.Failure,
            Detail = $"expected {ValueText.Of(wanted)}, found {ValueText.Of(outcome.Value)} {string.Join(" | ", outcome.Errors)}".Trim(),
        };
    }

    private static DecisionOutcome Evaluate(DmnModel model, XElement test, string name, ContextValue inputs, FeelEnvironment environment)
    {
        if (test.Attribute("invocableName")?.Value is not { Length: > 0 } invocable)
        {
            return model.Services.Any(service => service.Name == name) && model.Decisions.All(decision => decision.Name != name)
                ? model.EvaluateService(name, inputs, environment)
                : model.Evaluate(name, inputs, environment);
        }

        if (model.Decisions.Any(decision => decision.Name == invocable))
        {
            return model.Evaluate(invocable, inputs, environment);
        }

        var outcome = model.Services.Any(service => service.Name == invocable)
            ? model.EvaluateService(invocable, inputs, environment)
            : model.EvaluateFunction(invocable, inputs, environment);

        // A service of several outputs gives a context of them.
        return outcome.Value is ContextValue context && context.TryGet(name, out var output) ? outcome with { Value = output } : outcome;
    }

    private static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        return XDocument.Load(reader).Root!;
    }
}
