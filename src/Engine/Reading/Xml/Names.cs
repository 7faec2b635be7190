using System.Xml.Linq;

namespace Bases.Engine.Reading.Xml;

/// <summary>The namespaces of the dialect.</summary>
internal static class Names
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    /// <summary>Extensions that change how other engines execute a model, and that mean nothing here.</summary>
    public static readonly IReadOnlySet<XNamespace> OtherEngines = new HashSet<XNamespace>
    {
        "http://camunda.org/schema/1.0/bpmn",
        "http://activiti.org/bpmn",
        "http://flowable.org/bpmn",
    };
}
