using Reknit.Domain.Access;
using Reknit.Web.Features.Orders.Clauses;
using Reknit.Web.Features.Orders.Papers;
using Reknit.Web.Features.Shared;

namespace Reknit.Web.Features.Orders;

/// <summary>Wires the order desk.</summary>
internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) =>
        services
            .AddScoped<ReceiveOrder>()
            .AddScoped<OrdersOnFile>()
            .AddScoped<SetAsideOrder>()
            .AddScoped<OrderDesk>()
            .AddScoped<FindWorkOrders>()
            .AddScoped<RulesToday>()
            .AddScoped<KeepFrame>()
            .AddScoped<FramesOnFile>()
            .AddScoped<CorrectFrame>()
            .AddScoped<AttestPaper>()
            .AddScoped<RestOnOrder>()
            .AddScoped<ConfirmFindings>()
            .AddScoped<ReadAnew>()
            .AddScoped<CarryReviews>()
            .AddScoped<CorrectOrder>()
            .AddScoped<ReviewFlag>()
            .AddScoped<ProgrammeConsentsOnFile>()
            .AddScoped<RecordProgrammeConsent>()
            .AddScoped<EndProgrammeConsent>()
            .AddScoped<SetStanding>()
            .AddScoped<DraftPapers>()
            .AddScoped<PracticeLibrary>()
            .AddScoped<ReadClauseVersions>()
            .AddScoped<EditClause>()
            .AddScoped<SidesOnFile>()
            .AddScoped<ReadDraftNames>()
            .AddScoped<ReadAgainstNo>()
            .AddScoped<ViolenceOnFile>()
            .AddScoped<KeepDraftAnswer>()
            .AddScoped<MayHandPaper>()
            .AddScoped<MayHandKept>()
            .AddScoped<MakePaper>()
            .AddScoped<PapersMade>()
            .AddScoped<MarkPaperSent>()
            .AddScoped<TakeBackMark>()
            .AddScoped<FileOrder>()
            .AddScoped<ReceiveLaterOrder>()
            .AddScoped<OpenCaseFromOrder>()
            .AddOwnList()
            .AddSingleton(new NavigationEntry("Orders", "/orders", 20, Permission.ReceiveOrder));

    public static void MapOrders(this WebApplication app)
    {
        app.MapGet("/orders/{id:guid}/file", OrderFile.Get);
        app.MapGet("/orders/{id:guid}/drafts/{draft:guid}/file", PaperFile.Get);
    }
}
