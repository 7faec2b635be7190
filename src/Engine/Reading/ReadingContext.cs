using System.Globalization;
using System.Xml.Linq;
using Bases.Engine.Model;
using Bases.Engine.Reading.Xml;
using Bases.Engine.Validation;
using Bases.Engine.Validation.Rules;

namespace Bases.Engine.Reading;

/// <summary>
/// What the readers of one file share: its problems, its elements by id, and the links that can only be made when
/// every element is there.
/// </summary>
internal sealed class ReadingContext
{
    private readonly Dictionary<string, XElement> tree = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaseElement> elements = new(StringComparer.Ordinal);
    private readonly Dictionary<XElement, int> positions = [];
    private readonly Queue<Action> links = new();

    public ReadingContext(string file, XElement root, ProblemList problems)
    {
        File = file;
        Problems = problems;
        IndexIds(root);
        Expressions = new ExpressionReader(this);
    }

    public string File { get; }

    public ProblemList Problems { get; }

    public ExpressionReader Expressions { get; }

    /// <summary>The element's id, or one made of its parent's id, its tag and its position.</summary>
    public string IdOf(XElement element)
    {
        if (element.Text("id") is { } own)
        {
            return own;
        }

        var parent = element.Parent is null ? File : IdOf(element.Parent);
        return string.Create(CultureInfo.InvariantCulture, $"{parent}_{element.Name.LocalName}_{positions[element]}");
    }

    /// <summary>Id of the process in which an element stands; null for what stands beside the processes.</summary>
    public string? ProcessOf(XElement element) =>
        element.AncestorsAndSelf().FirstOrDefault(e => e.IsBpmn() && e.Name.LocalName == "process") is { } process ? IdOf(process) : null;

    public void Register(BaseElement element) => elements.TryAdd(element.Id, element);

    /// <summary>Makes a link after everything was read.</summary>
    public void Later(Action link)
    {
        var onlyWarn = Problems.OnlyWarn;
        links.Enqueue(() =>
        {
            Problems.OnlyWarn = onlyWarn;
            link();
        });
    }

    public void LinkAll()
    {
        while (links.TryDequeue(out var link))
        {
            link();
        }

        Problems.OnlyWarn = false;
    }

    /// <summary>The XML of a referenced element, such as a reusable event definition.</summary>
    public XElement? FindXml(XElement from, string reference) => tree.GetValueOrDefault(Local(from, reference));

    /// <summary>The element that is referred to, if it is of this type; otherwise a problem at <paramref name="owner"/>.</summary>
    public T? Resolve<T>(XElement from, XElement owner, string reference, string attribute)
        where T : BaseElement
    {
        var id = Local(from, reference);
        if (elements.GetValueOrDefault(id) is T found)
        {
            return found;
        }

        if (tree.TryGetValue(id, out var other))
        {
            Problems.Add(ReferenceRules.WrongType, IdOf(owner), from.Line(), attribute, id, other.Name.LocalName);
        }
        else
        {
            Problems.Add(ReferenceRules.Unresolved, IdOf(owner), from.Line(), attribute, reference);
        }

        return null;
    }

    public BaseElement? Find(XElement from, string reference) => elements.GetValueOrDefault(Local(from, reference));

    /// <summary>References are qualified names; an id has no colon, so what stands before one is a prefix.</summary>
    public static string Local(XElement from, string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && from.GetNamespaceOfPrefix(reference[..colon]) is not null ? reference[(colon + 1)..] : reference;
    }

    public bool Flag(XElement element, string attribute, bool otherwise)
    {
        switch (element.Text(attribute))
        {
            case null:
                return otherwise;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            case var text:
                Problems.Add(FileRules.AttributeValue, IdOf(element), element.Line(), attribute, text, "true, false");
                return otherwise;
        }
    }

    public int? Number(XElement element, string attribute, XElement? owner = null)
    {
        if (element.Text(attribute) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Problems.Add(FileRules.AttributeValue, IdOf(owner ?? element), element.Line(), attribute, text, "0, 1, 2 …");
        return null;
    }

    private void IndexIds(XElement root)
    {
        var counts = new Dictionary<(XElement?, string), int>();
        foreach (var element in root.DescendantsAndSelf().Where(e => e.IsBpmn()))
        {
            if (element.Text("id") is not { } id)
            {
                var place = (element.Parent, element.Name.LocalName);
                positions[element] = counts[place] = counts.GetValueOrDefault(place) + 1;
            }
            else if (!tree.TryAdd(id, element))
            {
                Problems.Add(FileRules.DuplicateId, id, element.Line(), id, tree[id].Line());
            }
        }
    }
}
