using System.Globalization;
using static Bases.Engine.Tests.Execution.Bpmn;

namespace Bases.Engine.Tests.Execution;

/// <summary>A process of nested blocks, each with one way in and one way out.</summary>
public abstract record Block
{
    public sealed record Leaf(LeafKind Kind) : Block;

    public sealed record Sequence(IReadOnlyList<Block> Parts) : Block;

    public sealed record Split(SplitKind Kind, IReadOnlyList<Block> Branches, int Taken) : Block;

    /// <summary>A sub-process with an event on its boundary, repeated or not, and something beside its content.</summary>
    public sealed record Nested(Block Content, BoundaryKind Boundary, Repetition Repetition, Inner Inner) : Block;
}

public enum LeafKind
{
    User,
    Service,
    Script,
    Timer,
    Message,
    Call,
    Pass,
}

public enum SplitKind
{
    Parallel,
    Inclusive,
    Exclusive,
    Events,
}

public enum BoundaryKind
{
    None,
    Timer,
    Reminder,
    Error,
}

public enum Inner
{
    Nothing,

    /// <summary>An event sub-process that takes the scope over.</summary>
    TakenOver,

    /// <summary>An event sub-process beside the content, several times.</summary>
    Noted,

    /// <summary>Work that is undone at the end of the scope.</summary>
    Undone,
}

public enum Repetition
{
    Once,
    Parallel,
    Sequential,
    While,
}

/// <summary>Writes a block as BPMN. Whatever happens in it, its one end event is reached exactly once, or the instance dies of an error.</summary>
internal sealed class RandomProcess
{
    private readonly List<(string Split, string Join)> splits = [];
    private int count;

    /// <returns>The model, and its splits with their joins.</returns>
    public static (string Model, IReadOnlyList<(string Split, string Join)> Splits) Write(Block block)
    {
        var writer = new RandomProcess();
        var (first, last, xml) = writer.Put(block);
        var model = File(
            Message("m"),
            Error("E"),
            Process("p", Start("start"), xml, End("end"), Flow($"start > {first}"), Flow($"{last} > end")),
            Process("called", Start("begin"), Service("called-work", "work"), End("done"), Flow("begin > called-work > done"))
        );
        return (model, writer.splits);
    }

    private (string First, string Last, string Xml) Put(Block block) =>
        block switch
        {
            Block.Leaf leaf => PutLeaf(leaf.Kind),
            Block.Sequence sequence => PutSequence(sequence.Parts),
            Block.Split split => PutSplit(split),
            Block.Nested nested => PutNested(nested),
            _ => throw new InvalidOperationException(block.ToString()),
        };

    private (string First, string Last, string Xml) PutLeaf(LeafKind kind)
    {
        var id = Id("n");
        return (
            id,
            id,
            kind switch
            {
                LeafKind.User => UserTask(id),
                LeafKind.Service => Service(id, "work"),
                LeafKind.Script => Script(id, "if n = null then 1 else n + 1", "n"),
                LeafKind.Timer => Catch(id, Timer("PT1H")),
                LeafKind.Message => Catch(id, OnMessage("m")),
                LeafKind.Call => Call(id, "called"),
                _ => Task(id),
            }
        );
    }

    private (string First, string Last, string Xml) PutSequence(IReadOnlyList<Block> parts)
    {
        var put = parts.Select(Put).ToList();
        var flows = put.Zip(put.Skip(1), (from, to) => Flow($"{from.Last} > {to.First}"));
        return (put[0].First, put[^1].Last, string.Concat(put.Select(part => part.Xml)) + string.Concat(flows));
    }

    private (string First, string Last, string Xml) PutSplit(Block.Split split)
    {
        var (from, to) = (Id("split"), Id("join"));
        splits.Add((from, to));
        var branches = split.Branches.Select(Put).ToList();
        var xml = string.Concat(branches.Select(branch => branch.Xml + Flow($"{branch.Last} > {to}")));
        if (split.Kind == SplitKind.Events)
        {
            var catches = branches
                .Select((branch, i) => (Id: Id("e"), branch.First, Waits: i % 2 == 0 ? Timer("PT2H") : OnMessage("m")))
                .Take(2)
                .ToList();
            xml =
                string.Concat(branches.Take(2).Select(branch => branch.Xml + Flow($"{branch.Last} > {to}")))
                + string.Concat(
                    catches.Select(waiting => Catch(waiting.Id, waiting.Waits) + Flow($"{from} > {waiting.Id} > {waiting.First}"))
                );
            return (from, to, EventBased(from) + Exclusive(to) + xml);
        }

        var flows = branches.Select(
            (branch, i) =>
                split.Kind == SplitKind.Parallel
                    ? Flow($"{from} > {branch.First}")
                    : If(
                        from,
                        branch.First,
                        (split.Kind == SplitKind.Exclusive ? i == split.Taken % branches.Count : i <= split.Taken % branches.Count)
                            ? "true"
                            : "false"
                    )
        );
        var gateways = split.Kind switch
        {
            SplitKind.Parallel => Parallel(from) + Parallel(to),
            SplitKind.Inclusive => Inclusive(from) + Inclusive(to),
            _ => Exclusive(from) + Exclusive(to),
        };
        return (from, to, gateways + xml + string.Concat(flows));
    }

    private (string First, string Last, string Xml) PutNested(Block.Nested nested)
    {
        var (sub, merge) = (Id("sub"), Id("merge"));
        var (first, last, xml) = PutInner(Put(nested.Content), nested.Inner);
        var (start, end) = (Id("in"), Id("out"));
        var repeat = nested.Repetition switch
        {
            Repetition.Parallel => Times(2),
            Repetition.Sequential => Times(3, sequential: true),
            Repetition.While => While("true", most: 2),
            _ => "",
        };
        var body = SubProcess(sub, repeat, Start(start), xml, End(end), Flow($"{start} > {first}"), Flow($"{last} > {end}"));
        var (edge, side, sideEnd) = (Id("edge"), Id("side"), Id("aside"));
        return nested.Boundary switch
        {
            BoundaryKind.None => (sub, sub, body),
            BoundaryKind.Reminder => (
                sub,
                sub,
                body + Reminder(edge, sub, Cycle("R2/PT3H")) + UserTask(side) + End(sideEnd) + Flow($"{edge} > {side} > {sideEnd}")
            ),
            _ => (
                sub,
                merge,
                body
                    + Boundary(edge, sub, nested.Boundary == BoundaryKind.Timer ? Timer("PT5H") : OnError("E"))
                    + Exclusive(merge)
                    + Flow($"{sub} > {merge}")
                    + Flow($"{edge} > {merge}")
            ),
        };
    }

    private (string First, string Last, string Xml) PutInner((string First, string Last, string Xml) content, Inner inner)
    {
        var (esp, begin, work, done) = (Id("esp"), Id("begin"), Id("work"), Id("done"));
        switch (inner)
        {
            case Inner.TakenOver:
                return content with
                {
                    Xml =
                        content.Xml
                        + EventSubProcess(esp, Start(begin, Timer("PT4H")), UserTask(work), End(done), Flow($"{begin} > {work} > {done}")),
                };
            case Inner.Noted:
                return content with
                {
                    Xml =
                        content.Xml
                        + EventSubProcess(
                            esp,
                            NonInterruptingStart(begin, Cycle("R2/PT2H")),
                            UserTask(work),
                            End(done),
                            Flow($"{begin} > {work} > {done}")
                        ),
                };
            case Inner.Undone:
                var (edge, undo, back) = (Id("edge"), Id("undo"), Id("back"));
                var undoable = UserTask(work) + Boundary(edge, work, Compensate()) + Handler(undo) + Association(edge, undo);
                return (
                    work,
                    back,
                    undoable
                        + content.Xml
                        + Throw(back, Compensate())
                        + Flow($"{work} > {content.First}")
                        + Flow($"{content.Last} > {back}")
                );
            default:
                return content;
        }
    }

    private string Id(string prefix) => prefix + (++count).ToString(CultureInfo.InvariantCulture);
}
