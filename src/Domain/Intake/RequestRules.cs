namespace Reknit.Domain.Intake;

/// <summary>A request as somebody outside sent it.</summary>
/// <param name="MailLooksRight">Meaningless where no mail address was given.</param>
public sealed record RequestTyped(
    string Name,
    string Phone,
    string Mail,
    bool MailLooksRight,
    string Address,
    bool MayCall,
    bool MayText,
    bool MayMail
);

/// <summary>What must hold before a request can be answered safely.</summary>
public static class RequestRules
{
    private const string Source = "Founding text B; practice standard: safe contact";

    public static readonly IReadOnlyList<Requirement<RequestTyped>> Requirements =
    [
        Hard("RQ.1", "We know what to call you.", r => r.Name.Length > 0),
        Hard(
            "RQ.2",
            "There is one safe way to reach you: a telephone we may call or text, a mail address we may write to, or a postal address.",
            r =>
                (r.Phone.Length > 0 && (r.MayCall || r.MayText))
                || (r.Mail.Length > 0 && r.MayMail)
                || r.Address.Length > 0
        ),
        Hard("RQ.3", "The mail address, if you gave one, looks like one.", r => r.Mail.Length == 0 || r.MailLooksRight),
    ];

    public static Decision Decide(RequestTyped typed) => Decision.On(Requirements, typed);

    private static Requirement<RequestTyped> Hard(string id, string words, Func<RequestTyped, bool> isMet) =>
        new(id, RequirementKind.Hard, words, Source, isMet);
}
