using Bases.Dmn.Feel.Semantics;
using Bases.Dmn.Feel.Syntax;
using Bases.Dmn.Values;

namespace Bases.Dmn.Feel.Compilation;

/// <summary><c>for</c>, <c>some</c> and <c>every</c> (DMN 1.5, 10.3.2.14 and 10.3.2.16).</summary>
internal static class Iterations
{
    /// <summary>What is done with the variables of one round; false ends the loop.</summary>
    private delegate bool Round(Locals locals);

    public static Code For(Compiler compiler, ForExpression loop, Lexical? scope)
    {
        var domains = Domains(compiler, loop.Iterations, ref scope);
        var usesPartial = References.Reads(loop.Return, "partial");
        return For(domains, compiler.Compile(loop.Return, usesPartial ? new Lexical("partial", scope) : scope), usesPartial);
    }

    /// <param name="usesPartial">True when the code expects one local more: the results so far.</param>
    public static Code For((Code From, Code? To)[] domains, Code result, bool usesPartial) =>
        (run, locals) =>
        {
            var results = new List<Value>();
            var complete = ForEach(
                run,
                domains,
                0,
                locals,
                round =>
                {
                    var inner = usesPartial ? new Locals(new ListValue(new GrowingList(results, results.Count)), round) : round;
                    results.Add(result(run, inner));
                    run.CheckListSize(results.Count);
                    return true;
                }
            );
            return complete is null ? Value.Null : new ListValue(results);
        };

    public static Code Quantified(Compiler compiler, QuantifiedExpression quantified, Lexical? scope)
    {
        var domains = Domains(compiler, quantified.Iterations, ref scope);
        return Quantified(domains, compiler.Compile(quantified.Satisfies, scope), quantified.Every);
    }

    public static Code Quantified((Code From, Code? To)[] domains, Code satisfies, bool every) =>
        (run, locals) =>
        {
            var deciding = BooleanValue.Of(!every);
            Value outcome = BooleanValue.Of(every);
            var complete = ForEach(
                run,
                domains,
                0,
                locals,
                round =>
                {
                    var value = satisfies(run, round);
                    if (ReferenceEquals(value, deciding))
                    {
                        outcome = value;
                        return false;
                    }

                    outcome = value is BooleanValue ? outcome : Value.Null;
                    return true;
                }
            );
            return complete is null ? Value.Null : outcome;
        };

    private static (Code From, Code? To)[] Domains(Compiler compiler, IReadOnlyList<Iteration> iterations, ref Lexical? scope)
    {
        var domains = new (Code, Code?)[iterations.Count];
        for (var i = 0; i < domains.Length; i++)
        {
            var to = iterations[i].To;
            domains[i] = (compiler.Compile(iterations[i].Domain, scope), to is null ? null : compiler.Compile(to, scope));
            scope = new Lexical(iterations[i].Name, scope);
        }

        return domains;
    }

    /// <summary>True when all rounds were done, false when one ended the loop, null when a domain is none.</summary>
    private static bool? ForEach(Run run, (Code From, Code? To)[] domains, int level, Locals? locals, Round round)
    {
        var (from, to) = domains[level];
        var items = to is null ? Domain(run, from(run, locals)) : Span(run, from(run, locals), to(run, locals));
        if (items is null)
        {
            return null;
        }

        foreach (var item in items)
        {
            run.Step();
            var inner = new Locals(item, locals);
            var complete = level + 1 < domains.Length ? ForEach(run, domains, level + 1, inner, round) : round(inner);
            if (complete != true)
            {
                return complete;
            }
        }

        return true;
    }

    private static IEnumerable<Value>? Domain(Run run, Value domain)
    {
        switch (domain)
        {
            case ListValue list:
                return list.Items;
            case RangeValue range:
                return Within(run, range);
            case NullValue:
                run.Fail("A loop needs a list, but got null.");
                return null;
            default:
                return [domain];
        }
    }

    private static IEnumerable<Value>? Within(Run run, RangeValue range)
    {
        var all = Span(run, range.Start, range.End);
        return all?.Where(item =>
            (range.StartIncluded || !Equality.Holds(item, range.Start)) && (range.EndIncluded || !Equality.Holds(item, range.End))
        );
    }

    /// <summary>The whole numbers, or the days, from one to the other, upwards or downwards.</summary>
    private static IEnumerable<Value>? Span(Run run, Value from, Value to)
    {
        switch (from, to)
        {
            case (NumberValue a, NumberValue b) when a.TryToInt64(out var first) && b.TryToInt64(out var last):
                return Steps(first, last).Select(NumberValue (n) => NumberValue.Of(n));
            case (DateValue a, DateValue b):
                return Steps(a.Date.ToDays(), b.Date.ToDays())
                    .Select(DateValue (day) => new DateValue(Values.Temporal.CalendarDate.FromDays(day)));
            default:
                run.Fail($"A loop runs from one whole number or date to another, but not from {from.TypeName} to {to.TypeName}.");
                return null;
        }
    }

    private static IEnumerable<long> Steps(long from, long to)
    {
        for (var n = from; ; n += from <= to ? 1 : -1)
        {
            yield return n;
            if (n == to)
            {
                yield break;
            }
        }
    }
}
