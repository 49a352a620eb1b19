namespace Reknit.Domain;

/// <summary>A row that belongs to one practice; the query filter in storage keeps practices apart by it.</summary>
public interface IOfPractice
{
    PracticeId PracticeId { get; }
}

/// <summary>A row whose every change is kept in the history of its strand.</summary>
public interface IRecorded : IOfPractice
{
    Strand Strand { get; }
}
