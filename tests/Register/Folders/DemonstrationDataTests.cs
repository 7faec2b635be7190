using System.Text.Json;
using System.Text.Json.Nodes;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.Experts;
using Bases.Register.Folders;
using Bases.Register.Hosts;
using Bases.Register.Imports;
using Bases.Register.Json;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.People;
using Bases.Register.PublicNotices;

namespace Bases.Register.Tests.Folders;

public sealed class DemonstrationDataTests
{
    [Fact]
    public void ShouldLoadEveryRecord()
    {
        Count<Call>().ShouldBe(3);
        Count<Host>().ShouldBe(40);
        Count<Person>().ShouldBe(83);
        Count<Application>().ShouldBe(64);
        Count<Base>().ShouldBe(25);
        Count<Expert>().ShouldBe(30);
        Count<Review>().ShouldBe(130);
        Count<Publicity>().ShouldBe(3);
        Count<Objection>().ShouldBe(6);

        static int Count<T>() => Data.Demonstration.OfType<T>().Count();
    }

    /// <summary>Nothing that the files say is lost or changed by reading and writing it.</summary>
    [Theory]
    [InlineData("calls.json", "callId", typeof(Call))]
    [InlineData("hosts.json", "hostId", typeof(Host))]
    [InlineData("persons.json", "personId", typeof(Person))]
    [InlineData("applications.json", "applicationId", typeof(Application))]
    [InlineData("bases.json", "baseId", typeof(Base))]
    [InlineData("experts.json", "expertId", typeof(Expert))]
    [InlineData("reviews.json", "expertId", typeof(Review))]
    public void ShouldWriteWhatItRead(string file, string id, Type kind)
    {
        var records = JsonNode.Parse(Data.DemonstrationFile(file)!)!.AsArray();
        foreach (var record in records)
        {
            var entry = record.Deserialize(kind, RegisterJson.Options);
            var written = JsonSerializer.SerializeToNode(entry, kind, RegisterJson.Options)!;
            Missing(record!, written, record![id]!.GetValue<string>()).ShouldBeEmpty();
        }
    }

    [Fact]
    public void ShouldGiveEveryApplicationTheFactsOfItsBranch()
    {
        foreach (var application in Data.Demonstration.OfType<Application>())
        {
            (
                application.BranchFacts switch
                {
                    ParkFacts => Branch.Park,
                    ServiceFacts => Branch.Service,
                    ResearchFacts => Branch.ResearchEdu,
                    EnterpriseFacts => (Branch?)Branch.Enterprise,
                    _ => null,
                }
            ).ShouldBe(application.Branch, application.ApplicationId);
        }
    }

    [Fact]
    public void ShouldNameTheBrokenFile() =>
        Should
            .Throw<RegisterFolderException>(() => RegisterFolder.Read(file => file == "hosts.json" ? "[{\"hostId\": 1}]" : null))
            .File.ShouldBe("hosts.json");

    [Fact]
    public void ShouldHoldOnlyInventedPeopleAndUnits()
    {
        Data.Demonstration.OfType<Host>().ShouldAllBe(host => host.Name.EndsWith("（虚构）", StringComparison.Ordinal));
        Data.Demonstration.OfType<Host>().ShouldAllBe(host => CreditCode.Problem(host.Uscc) == null);
        Data.Demonstration.OfType<Expert>().ShouldAllBe(expert => expert.Email!.EndsWith(".example", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Missing(JsonNode expected, JsonNode? actual, string path) =>
        expected switch
        {
            JsonObject members => members.SelectMany(member =>
                member.Value is null
                    ? actual?[member.Key] is null or JsonArray { Count: 0 }
                        ? []
                        : [$"{path}.{member.Key}"]
                    : Missing(member.Value, actual?[member.Key], $"{path}.{member.Key}")
            ),
            JsonArray items => actual is JsonArray others && others.Count == items.Count
                ? items.SelectMany((item, i) => Missing(item!, others[i], $"{path}[{i}]"))
                : [path],
            _ when actual is null => [path],
            _ when expected.GetValueKind() == JsonValueKind.Number => expected.ToJsonString() is var a
            && actual.ToJsonString() is var b
            && decimal.Parse(a, System.Globalization.CultureInfo.InvariantCulture)
                == decimal.Parse(b, System.Globalization.CultureInfo.InvariantCulture)
                ? []
                : [path],
            _ when expected.GetValueKind() == JsonValueKind.String
                    && DateTimeOffset.TryParse(
                        expected.GetValue<string>(),
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var instant
                    ) => DateTimeOffset.Parse(actual.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) == instant
                ? []
                : [path],
            _ => JsonNode.DeepEquals(expected, actual) ? [] : [path],
        };
}
