using Bases.Dmn.Feel;
using Bases.Dmn.Values;
using Bases.Engine.Model;
using Bases.Engine.Model.Activities;
using Bases.Engine.Model.Data;
using Bases.Engine.Model.Events;

namespace Bases.Engine.Tests.Reading;

public class DataReadingTests
{
    private readonly ProcessDefinition process = TestModel.Process("data.bpmn");

    [Fact]
    public void Should_read_data_objects_and_properties_as_variables()
    {
        var file = process.Root.DataObjects.Single();
        (file.Variable, file.IsCollection, file.ItemSubject!.StructureRef).ShouldBe(("case file", true, "String"));
        process.Root.Properties.Single().Variable.ShouldBe("count of all");
        ((Activity)process.Find("read")!).Properties.Single().Variable.ShouldBe("note");
    }

    [Fact]
    public void Should_resolve_data_associations_to_the_data_behind_references()
    {
        var read = (UserTask)process.Find("read")!;
        var give = read.DataInputAssociations.Single();
        give.Sources.Single().ShouldBe(process.Root.DataObjects.Single());
        give.Target.ShouldBeOfType<DataInput>().Variable.ShouldBe("what");
        give.Transformation!.ToString().ShouldBe("=\"all of it\"");
        var keep = read.DataOutputAssociations.Single();
        keep.Target.ShouldBeOfType<DataStore>().Variable.ShouldBe("Archive");
        keep.Assignments.Single().To.ShouldBe("Archive.title");
        var take = ((StartEvent)process.Find("in")!).DataOutputAssociations.Single();
        take.Sources.Single().Variable.ShouldBe("letter");
    }

    [Fact]
    public void Should_read_a_collection_of_any_name_from_a_data_object()
    {
        var loop = (MultiInstanceLoopCharacteristics)((Activity)process.Find("forEach")!).LoopCharacteristics!;
        loop.InputElement.ShouldBe("page");
        var variables = new Dictionary<string, Value> { ["case file"] = new StringValue("x") };
        loop.InputCollection!.Evaluate(new ContextValue(variables), new FeelEnvironment(DateTimeOffset.UnixEpoch, null))
            .ShouldBe(new StringValue("x"));
    }

    [Fact]
    public void Should_read_resource_roles_of_the_standard_as_candidates() =>
        ((UserTask)process.Find("read")!).Assignment.CandidateGroups!.ToString().ShouldBe("=groups");

    [Fact]
    public void Should_read_collaborations()
    {
        var collaboration = process.Definitions.Collaborations.Single();
        var (us, them) = (collaboration.Participants[0], collaboration.Participants[1]);
        us.Process.ShouldBe(process);
        (us.MinimumMultiplicity, us.MaximumMultiplicity).ShouldBe((0, 3));
        them.Process.ShouldBeNull();
        var letter = collaboration.MessageFlows.Single();
        letter.Source.ShouldBe(them);
        letter.Target.ShouldBe(process.Find("in"));
        letter.Message!.Name!.StaticText.ShouldBe("hello");
    }
}
