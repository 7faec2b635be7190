using System.Globalization;
using System.Runtime.CompilerServices;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary>A compiled expression.</summary>
internal delegate Value Code(Run run, Locals? locals);

/// <summary>Values that an expression itself has named, innermost first. Immutable, so a function may keep them.</summary>
internal sealed class Locals(Value value, Locals? outer)
{
    /// <summary>Set a second time only for a function that calls itself by the name it is being given.</summary>
    public Value Value { get; set; } = value;

    public Locals? Outer { get; } = outer;
}

/// <summary>One evaluation: what it may see, what it warns of, and what it has used up.</summary>
internal sealed class Run
{
    private readonly Run root;
    private readonly ICollection<string>? warnings;
    private int steps;
    private int calls;

    public Run(IVariables variables, FeelEnvironment environment, ICollection<string>? warnings)
    {
        Variables = variables;
        Environment = environment;
        this.warnings = warnings;
        root = this;
    }

    private Run(IVariables variables, Run parent)
    {
        Variables = variables;
        Environment = parent.Environment;
        warnings = parent.warnings;
        root = parent.root;
        Matched = parent.Matched;
        Asked = parent.Asked;
    }

    public IVariables Variables { get; }

    public FeelEnvironment Environment { get; }

    public FeelLimits Limits => Environment.Limits;

    /// <summary>Where decision tables tell which rules matched; null when nobody asked.</summary>
    public ICollection<Decisions.MatchedRule>? Matched { get; private init; }

    /// <summary>Where decision tables tell the values of their inputs, by label; null when nobody asked.</summary>
    public ICollection<KeyValuePair<string, Value>>? Asked { get; private init; }

    /// <summary>The same evaluation with other variables, as in the body of a model's function.</summary>
    public Run With(IVariables variables) => ReferenceEquals(variables, Variables) ? this : new Run(variables, this);

    /// <summary>The same evaluation, at the expression of a decision.</summary>
    public Run Of(IVariables variables, ICollection<Decisions.MatchedRule> matched, ICollection<KeyValuePair<string, Value>> asked) =>
        new(variables, this) { Matched = matched, Asked = asked };

    /// <summary>What FEEL calls an error: null, and a warning.</summary>
    public Value Fail(string warning)
    {
        if (warnings is { Count: < 100 })
        {
            warnings.Add(warning);
        }

        return Value.Null;
    }

    /// <summary>Marks the result: it rests on a year whose holidays are not known yet.</summary>
    public void WarnProvisional(int year)
    {
        var warning = string.Create(
            CultureInfo.InvariantCulture,
            $"{FeelWarnings.Provisional}The calendar of {year} has no official notice yet."
        );
        if (warnings is not null && !warnings.Contains(warning))
        {
            warnings.Add(warning);
        }
    }

    public void Step(int count = 1)
    {
        root.steps += count;
        if (root.steps > Limits.Steps)
        {
            throw new LimitException($"The evaluation took more than {Limits.Steps} steps (limit: steps).");
        }

        if ((root.steps & 0xfff) < count && Environment.Cancellation.IsCancellationRequested)
        {
            throw new LimitException("The evaluation was stopped by its caller (limit: time).");
        }
    }

    public void EnterCall()
    {
        Step();
        if (++root.calls > Limits.Calls || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new LimitException($"Functions call each other more than {Limits.Calls} deep (limit: calls).");
        }
    }

    public void LeaveCall() => root.calls--;

    public ListValue List(IReadOnlyList<Value> items)
    {
        CheckListSize(items.Count);
        return new ListValue(items);
    }

    public void CheckListSize(long count)
    {
        if (count > Limits.ListSize)
        {
            throw new LimitException($"A list would have more than {Limits.ListSize} items (limit: list size).");
        }
    }

    public void CheckStringLength(long length)
    {
        if (length > Limits.StringLength)
        {
            throw new LimitException($"A string would have more than {Limits.StringLength} characters (limit: string length).");
        }
    }
}

/// <summary>An evaluation has used up what it was given; caught where the evaluation began.</summary>
internal sealed class LimitException(string message) : Exception(message);
