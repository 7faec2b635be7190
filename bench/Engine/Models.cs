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

    private static string Task(string id) =>
        $"<serviceTask id='{id}'><extensionElements><zeebe:taskDefinition type='work'/></extensionElements></serviceTask>";

    private static string Path(string[] nodes) =>
        string.Concat(nodes.Zip(nodes.Skip(1), (from, to) => $"<sequenceFlow id='{from}-{to}' sourceRef='{from}' targetRef='{to}'/>"));

    private static string File(string content) =>
        $"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' targetNamespace='bench'><process id='p' isExecutable='true'>{content}</process></definitions>";
}
