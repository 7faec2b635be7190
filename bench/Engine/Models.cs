namespace Bases.Engine.Bench;

/// <summary>The processes that are measured.</summary>
internal static class Models
{
    public static string Line(string[] tasks) =>
        File("<startEvent id='start'/>" + string.Concat(tasks.Select(Task)) + "<endEvent id='end'/>" + Path(["start", .. tasks, "end"]));

    public static string Fork(string[] tasks) =>
        File(
            "<startEvent id='start'/><parallelGateway id='fork'/>"
                + string.Concat(tasks.Select(Task))
                + "<parallelGateway id='join'/><endEvent id='end'/>"
                + Path(["start", "fork"])
                + string.Concat(tasks.Select(task => Path(["fork", task, "join"])))
                + Path(["join", "end"])
        );

    /// <summary>A model of many elements: scripts in a row, each with an expression of its own.</summary>
    public static string Large(int tasks)
    {
        var ids = Enumerable.Range(1, tasks).Select(i => $"t{i}").ToArray();
        return File("<startEvent id='start'/>" + string.Concat(ids.Select(Script)) + Path(["start", .. ids]));
    }

    private static string Script(string id) =>
        $"<scriptTask id='{id}'><extensionElements><zeebe:script expression='=for x in {id}.items return x.price * 2' resultVariable='{id}'/></extensionElements></scriptTask>";

    private static string Task(string id) =>
        $"<serviceTask id='{id}'><extensionElements><zeebe:taskDefinition type='work'/></extensionElements></serviceTask>";

    private static string Path(string[] nodes) =>
        string.Concat(nodes.Zip(nodes.Skip(1), (from, to) => $"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'/>"));

    private static string File(string content) =>
        $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' targetNamespace='bench'><process id='p' isExecutable='true'>{content}</process></definitions>";
}
