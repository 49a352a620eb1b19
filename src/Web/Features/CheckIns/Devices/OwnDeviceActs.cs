namespace Reknit.Web.Features.CheckIns.Devices;

/// <summary>How history names what is done about a child's own device, and what a page calls it.</summary>
internal static class OwnDeviceActs
{
    public const string End = "EndDeviceLink";
    public const string Read = "ReadFromDevice";
    public const string Start = "StartOnDevice";
    public const string Begin = "BeginOnDevice";
    public const string NotAlone = "NotAloneOnDevice";
    public const string SignedIn = "SignedInOnDevice";

    public static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        [nameof(DecideDevice)] = "It was decided that a child's own device is safe",
        [nameof(TakeBackDevice)] = "The decision on a child's own device was taken back",
        [nameof(MakeDeviceLink)] = "A link to a child's own device was made",
        [End] = "A link to a child's own device was ended",
        [Read] = "What came back from a child's own device was read",
        [Start] = "A link was opened on a child's own device",
        [Begin] = "A child began to answer on their own device",
        [NotAlone] = "A child was not alone, and nothing was asked",
        [SignedIn] = "A link for a child was tried where somebody outside is signed in",
    };
}
