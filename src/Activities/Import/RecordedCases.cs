using Bases.Register;
using Bases.Register.Applications;
using Bases.Register.Calls;
using Bases.Register.NamedBases;
using Bases.Register.Panels;
using Bases.Register.PublicNotices;

namespace Bases.Activities.Import;

/// <summary>The cases among imported entries; the rest is plain register data.</summary>
public sealed class RecordedCases
{
    private readonly IReadOnlyList<IRegisterEntry> entries;

    public RecordedCases(IReadOnlyList<IRegisterEntry> entries) => this.entries = entries;

    public IEnumerable<Call> Calls => entries.OfType<Call>().OrderBy(call => call.OpensAt);

    /// <summary>What is loaded as it is: hosts, people, experts, bases, calendars.</summary>
    public IReadOnlyList<IRegisterEntry> Data =>
        [.. entries.Where(entry => entry is not (Call or Application or Review or Publicity or Objection))];

    /// <summary>When the first of the cases began.</summary>
    public DateTimeOffset? Beginning => Calls.FirstOrDefault()?.OpensAt.AddDays(-DemonstrationAgenda.DraftingDays);

    public IEnumerable<Application> ApplicationsOf(Call call) =>
        entries
            .OfType<Application>()
            .Where(application => application.CallId == call.CallId)
            .OrderBy(application => application.ApplicationId, StringComparer.Ordinal);

    public IReadOnlyList<Review> ReviewsOf(string applicationId) =>
        [.. entries.OfType<Review>().Where(review => review.ApplicationId == applicationId)];

    public Publicity? PublicityOf(Call call) => entries.OfType<Publicity>().FirstOrDefault(publicity => publicity.CallId == call.CallId);

    public IEnumerable<Objection> ObjectionsTo(Publicity publicity) =>
        entries
            .OfType<Objection>()
            .Where(objection => objection.PublicityId == publicity.PublicityId)
            .OrderBy(objection => objection.ReceivedAt);

    public Base? BaseOf(string applicationId) => entries.OfType<Base>().FirstOrDefault(entry => entry.FromApplicationId == applicationId);
}
