namespace Bases.Server.Features.Begin;

/// <summary>Thrown within the transaction that would begin a case: nothing of it stays.</summary>
internal sealed class ObstacleException(string chinese, string english) : Exception(english)
{
    public string Chinese => chinese;
}
