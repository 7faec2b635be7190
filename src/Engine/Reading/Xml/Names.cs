using System.Xml.Linq;

namespace Bases.Engine.Reading.Xml;

/// <summary>The namespaces of the dialect.</summary>
internal static class Names
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    /// <summary>Extensions that change how other engines execute a model, and that mean nothing here.</summary>
    private static readonly HashSet<XNamespace> OtherEngines =
    [
        "http://camunda.org/schema/1.0/bpmn",
        "http://activiti.org/bpmn",
        "http://flowable.org/bpmn",
        "http://www.jboss.org/drools",
    ];

    /// <summary>What modelers write about every element, and what no run depends on.</summary>
    private static readonly HashSet<string> Harmless = ["metaData", "dtype", "packageName", "version", "historyTimeToLive"];

    public static bool IsOfOtherEngine(XName name) => OtherEngines.Contains(name.Namespace) && !Harmless.Contains(name.LocalName);
}
