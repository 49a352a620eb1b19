using Reknit.Domain.People;

namespace Reknit.Domain.Tests.People;

public sealed class ClinicianLicenseTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    private static ClinicianLicense License(DateTime? struckAt = null) =>
        new()
        {
            PracticeId = new(Guid.Empty),
            Id = Guid.Empty,
            PersonId = new(Guid.Empty),
            Kind = "LMFT",
            Number = "1",
            State = "CA",
            FirstDay = First,
            LastDay = Last,
            KeptAt = DateTime.UnixEpoch,
            StruckAt = struckAt,
        };

    [Theory]
    [InlineData("CA", 0, true)]
    [InlineData("CA", 364, true)]
    [InlineData("CA", -1, false)]
    [InlineData("CA", 365, false)]
    [InlineData("AZ", 10, false)]
    [InlineData(null, 10, false)]
    public void It_is_valid_in_its_own_state_from_the_first_day_to_the_last(string? state, int day, bool isValid) =>
        Assert.Equal(isValid, ClinicianLicense.ValidIn(state, First.AddDays(day)).Compile()(License()));

    [Fact]
    public void One_that_was_struck_is_valid_nowhere()
    {
        var struck = License(DateTime.UnixEpoch);

        Assert.False(ClinicianLicense.ValidIn("CA", First).Compile()(struck));
        Assert.False(ClinicianLicense.ValidOn(First).Compile()(struck));
        Assert.True(ClinicianLicense.ValidOn(Last).Compile()(License()));
    }
}
