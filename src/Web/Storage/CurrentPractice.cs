using Reknit.Domain;

namespace Reknit.Web.Storage;

/// <summary>The practice that the current request or job works for; none until sign-in has said which.</summary>
internal sealed class CurrentPractice
{
    public PracticeId? Id { get; private set; }

    /// <summary>Set once: a request that changes practice half-way would mix two families' worlds.</summary>
    public void Is(PracticeId practice)
    {
        if (Id is { } already && already != practice)
        {
            throw new InvalidOperationException("The practice of this scope is already another one.");
        }

        Id = practice;
    }
}
