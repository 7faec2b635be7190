namespace Bases.Engine.Reading;

/// <summary>
/// What the references of the BPMN schema may refer to, where nothing in the graph depends on it. References that the
/// graph needs are resolved, and judged, when it is built.
/// </summary>
internal static class ReferenceTable
{
    private static readonly string[] Operation = ["operation"];
    private static readonly string[] ItemDefinition = ["itemDefinition"];
    private static readonly string[] Message = ["message"];
    private static readonly string[] DataInput = ["dataInput"];
    private static readonly string[] DataOutput = ["dataOutput"];
    private static readonly string[] SequenceFlow = ["sequenceFlow"];
    private static readonly string[] Link = ["linkEventDefinition"];
    private static readonly string[] Participant = ["participant"];

    /// <summary>Attributes; a key with a tag goes before one without.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Attributes = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["itemSubjectRef"] = ItemDefinition,
        ["itemRef"] = ItemDefinition,
        ["error/structureRef"] = ItemDefinition,
        ["escalation/structureRef"] = ItemDefinition,
        ["signal/structureRef"] = ItemDefinition,
        ["operationRef"] = Operation,
        ["dataObjectRef"] = ["dataObject"],
        ["categoryValueRef"] = ["categoryValue"],
        ["definitionalCollaborationRef"] = ["collaboration"],
        ["correlationKeyRef"] = ["correlationKey"],
        ["correlationPropertyRef"] = ["correlationProperty"],
        ["correlationPropertyRetrievalExpression/messageRef"] = Message,
        ["parameterRef"] = ["resourceParameter"],
    };

    /// <summary>Child elements whose text is a reference.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Elements = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["incoming"] = SequenceFlow,
        ["outgoing"] = SequenceFlow,
        ["operationRef"] = Operation,
        ["inMessageRef"] = Message,
        ["outMessageRef"] = Message,
        ["operation/errorRef"] = ["error"],
        ["dataInputRefs"] = DataInput,
        ["optionalInputRefs"] = DataInput,
        ["whileExecutingInputRefs"] = DataInput,
        ["dataOutputRefs"] = DataOutput,
        ["optionalOutputRefs"] = DataOutput,
        ["whileExecutingOutputRefs"] = DataOutput,
        ["inputSetRefs"] = ["inputSet"],
        ["outputSetRefs"] = ["outputSet"],
        ["linkEventDefinition/source"] = Link,
        ["linkEventDefinition/target"] = Link,
        ["resourceRef"] = ["resource"],
        ["supportedInterfaceRef"] = ["interface"],
        ["interfaceRef"] = ["interface"],
        ["participantRef"] = Participant,
        ["innerParticipantRef"] = Participant,
        ["outerParticipantRef"] = Participant,
        ["messageFlowRef"] = ["messageFlow"],
        ["correlationPropertyRef"] = ["correlationProperty"],
        ["supports"] = ["process"],
    };
}
