using Reknit.Domain.People;

namespace Reknit.Web.Features.Disclosure.Contacts;

/// <summary>
/// When people said last how they can be reached, and how never; a later feature knows. What they said is read by
/// clinicians alone; that they said it is enough to keep everybody else from using a contact.
/// </summary>
internal interface IKnowReach
{
    /// <summary>None for who said nothing of it.</summary>
    Task<IReadOnlyDictionary<PersonId, DateTime>> Of(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    async Task<DateTime?> Of(PersonId person, CancellationToken ct) =>
        (await Of([person], ct)).TryGetValue(person, out var at) ? at : null;
}
