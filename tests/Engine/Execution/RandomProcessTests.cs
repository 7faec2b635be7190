using Bases.Dmn.Values;
using Bases.Engine.Commands;
using Bases.Engine.Effects;
using Bases.Engine.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Bases.Engine.Tests.Execution;

/// <summary>
/// Random processes under random commands. The run itself checks after every step that replaying gives the same state and
/// that saving and restoring changes nothing; here that tokens are neither lost nor doubled, and that it comes to its end.
/// </summary>
public sealed class RandomProcessTests
{
    /// <summary><c>make fuzz</c> asks for more.</summary>
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("BASES_FUZZ_CASES") ?? "150",
        System.Globalization.CultureInfo.InvariantCulture
    );

    [Fact]
    [Trait("Category", "Fuzz")]
    public void Should_reach_the_end_once_whatever_is_done_to_it()
    {
        var cases =
            from block in Gen.Sized(size => Blocks(Math.Min(size / 12, 4)))
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select (block, seed);
        Prop.ForAll(cases.ToArbitrary(), input => Play(input.block, input.seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds));
    }

    private static void Play(Block block, int seed)
    {
        var random = new System.Random(seed);
        var (model, splits) = RandomProcess.Write(block);
        var run = new Run(model).Start("p");
        for (var step = 0; run.State.IsRunning && step < 2000; step++)
        {
            run.Accept(Next(run, random, wild: step < 15));
            CheckJoins(run, splits);
        }

        run.State.IsRunning.ShouldBeFalse("It never came to its end.");
        run.State.Elements.ShouldBeEmpty();
        run.State.Timers.ShouldBeEmpty();
        run.State.Subscriptions.ShouldBeEmpty();
        if (run.End == InstanceEnd.Completed)
        {
            run.Completions("end").ShouldBe(1, "Tokens were lost or doubled.");
        }
        else
        {
            run.Effects.OfType<EndInstance>().ShouldHaveSingleItem();
        }
    }

    /// <summary>Each split and its join are a block: no flow holds two tokens of one scope, and no join fires more often than its split.</summary>
    private static void CheckJoins(Run run, IReadOnlyList<(string Split, string Join)> splits)
    {
        foreach (var scope in run.State.Elements.Where(element => element.HasTokens))
        {
            scope.Tokens.Entries.ShouldAllBe(entry => entry.Count == 1, $"Tokens were doubled in {scope}.");
        }

        var cut = run.Events.OfType<ElementTerminated>().Any();
        foreach (var (split, join) in splits)
        {
            var (begun, joined) = (run.Completions(split), run.Completions(join));
            joined.ShouldBeLessThanOrEqualTo(begun, $"{join} fired without {split}.");
            if (!cut && run.End == InstanceEnd.Completed)
            {
                joined.ShouldBe(begun, $"A token was lost between {split} and {join}.");
            }
        }
    }

    /// <param name="wild">Failures, errors and changes of variables too, not only what leads on.</param>
    private static Command Next(Run run, System.Random random, bool wild)
    {
        var state = run.State;
        var possible = new List<Command>();
        possible.AddRange(state.Tasks.Select(task => new CompleteUserTask(task.Key, ContextValue.Empty)));
        possible.AddRange(state.Incidents.Select(incident => new ResolveIncident(incident.Key, ContextValue.Empty)));
        possible.AddRange(state.Subscriptions.Select(open => new CorrelateMessage(open.Key, ContextValue.Empty)));
        var free = state.Jobs.Where(job => job.Element.Incident is null).ToList();
        possible.AddRange(free.Select(job => new CompleteJob(job.Key, Run.Json("""{"done": true}"""))));
        if (wild)
        {
            possible.AddRange(free.Select(job => new FailJob(job.Key, random.Next(2), "It broke.")));
            possible.AddRange(free.Take(1).Select(job => new ThrowError(job.Key, "E", null, ContextValue.Empty)));
            possible.Add(new SetVariables(state.Elements[random.Next(state.Elements.Count)].Key, Run.Json("""{"n": 5}""")));
        }

        if (state.Timers.Count > 0 && (possible.Count == 0 || random.Next(4) == 0))
        {
            var timer = state.Timers.MinBy(open => open.DueDate)!;
            run.Now = timer.DueDate > run.Now ? timer.DueDate : run.Now;
            return new FireTimer(timer.Key);
        }

        possible.ShouldNotBeEmpty("It stands still and nothing can move it.");
        return possible[random.Next(possible.Count)];
    }

    private static Gen<Block> Blocks(int depth)
    {
        var leaf = Gen.Elements(Enum.GetValues<LeafKind>()).Select(kind => (Block)new Block.Leaf(kind));
        if (depth <= 0)
        {
            return leaf;
        }

        var inner = Blocks(depth - 1);
        var several = from count in Gen.Choose(2, 3) from parts in Gen.ArrayOf(inner, count) select parts;
        var sequence = several.Select(parts => (Block)new Block.Sequence(parts));
        var split =
            from kind in Gen.Elements(Enum.GetValues<SplitKind>())
            from branches in several
            from taken in Gen.Choose(0, 2)
            select (Block)new Block.Split(kind, branches, taken);
        var nested =
            from content in inner
            from boundary in Gen.Elements(Enum.GetValues<BoundaryKind>())
            from repetition in Gen.Elements(Enum.GetValues<Repetition>())
            from beside in Gen.Elements(Enum.GetValues<Inner>())
            select (Block)new Block.Nested(content, boundary, repetition, beside);
        return Gen.Frequency((1, leaf), (2, sequence), (3, split), (2, nested));
    }
}
