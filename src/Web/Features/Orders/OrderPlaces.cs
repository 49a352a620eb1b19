using Reknit.Domain;
using Reknit.Domain.Orders;
using Reknit.Web.Storage;

namespace Reknit.Web.Features.Orders;

/// <summary>Where the sealed parts of one order stand.</summary>
internal readonly record struct OrderPlaces(PracticeId Practice, OrderId Order)
{
    public Place File => Of("File");
    public Place FileName => Of("FileName");
    public Place Words => Of("Words");
    public Place Reading => Of("Reading");

    public Place SaidBecause => Of("SaidBecause");

    public Place SaidReasons => Of("SaidReasons");

    public Place StandingSource => Of("StandingSource");

    public Place Confirmation(Guid id) => new(Practice, "OrderConfirmations", id, "Said");

    public Place Own(Guid confirmation) => new(Practice, "OrderConfirmations", confirmation, "Own");

    public Place Terms(Guid confirmation) => new(Practice, "OrderConfirmations", confirmation, "Terms");

    public Place Review(Guid id) => new(Practice, "FlagReviews", id, "Said");

    public Place Consent(Guid id) => new(Practice, "ProgrammeConsents", id, "Paper");

    public Place ConsentEnded(Guid id) => new(Practice, "ProgrammeConsents", id, "EndedBecause");

    public Place Date(Guid id) => new(Practice, "CourtDates", id, "Words");

    public Place DateDropped(Guid id) => new(Practice, "CourtDates", id, "DroppedBecause");

    public Place NamedBecause(Domain.People.PersonId person) =>
        new(Practice, "OrderPersons", $"{Order.Value:D}|{person.Value:D}", "Because");

    public Place Attestation(Guid id) => new(Practice, "PaperAttestations", id, "Known");

    public Place OfWork(Guid id) => new(Practice, "OrdersOfWork", id, "Known");

    private Place Of(string column) => new(Practice, "Orders", Order.Value, column);
}

/// <summary>Addresses of the order pages.</summary>
internal static class OrderPages
{
    public const string List = "/orders";

    public const string Rules = "/orders/rules";

    public static string Read(OrderId id) => $"/orders/{id.Value:D}";

    public static string File(OrderId id) => $"/orders/{id.Value:D}/file";

    public static string Confirm(OrderId id) => $"/orders/{id.Value:D}/confirm";

    public static string Correct(OrderId id) => $"/orders/{id.Value:D}/correct";

    public static string Review(OrderId id, string flag) => $"/orders/{id.Value:D}/flags/{Uri.EscapeDataString(flag)}";

    public static string Standing(OrderId id) => $"/orders/{id.Value:D}/standing";

    /// <summary>Where a later order of an open case is taken in.</summary>
    public static string Later(Domain.Cases.CaseId id) => $"/cases/{id.Value:D}/orders/new";

    /// <summary>Where the parents' consents to what the order's programme requires are kept.</summary>
    public static string ProgrammeConsents(OrderId id) => $"/orders/{id.Value:D}/consents";

    public static string EndProgrammeConsent(OrderId id, Guid consent) =>
        $"/orders/{id.Value:D}/consents/{consent:D}/end";

    public static string Drafts(OrderId id) => $"/orders/{id.Value:D}/drafts";

    public static string SetAside(OrderId id) => $"/orders/{id.Value:D}/set-aside";

    public static string Frame(OrderId id) => $"/orders/{id.Value:D}/frame";

    /// <summary>Where somebody says that a paper is the most recent of its kind.</summary>
    public static string MostRecent(OrderId id) => $"/orders/{id.Value:D}/most-recent";

    /// <summary>Where somebody says that the work rests on an order.</summary>
    public static string OfWork(OrderId id) => $"/orders/{id.Value:D}/rests";

    /// <summary>A support plan or an agency's case plan.</summary>
    public static string Plan(OrderId id) => $"/plans/{id.Value:D}";

    public static string Open(OrderId id) => $"/orders/{id.Value:D}/open";
}
