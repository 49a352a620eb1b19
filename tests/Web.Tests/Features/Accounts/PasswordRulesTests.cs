using System.Security.Cryptography;
using Reknit.Web.Features.Accounts;

namespace Reknit.Web.Tests.Features.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Password2026!")]
    [InlineData("P4$$w0rd!!!!")]
    [InlineData("p4ssw0rd2024")]
    [InlineData("passwordpassword")]
    [InlineData("Password Password 1")]
    [InlineData("Summer2026!!!!")]
    [InlineData("iloveyou-2019")]
    [InlineData("qwertyuiop[]")]
    [InlineData("qwertyuiop12")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("zxcvbnm,asdf")]
    [InlineData("987654321098")]
    [InlineData("abcdefghijkl")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("121212121213")]
    [InlineData("reknitreknit")]
    [InlineData("Reknit2026!!")]
    [InlineData("ana.rivera2026")]
    [InlineData("AnaRivera!!!!")]
    [InlineData("welcome-ana.rivera")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("maytheforcebewithyou")]
    [InlineData("therapist12345")]
    [InlineData("Michael.Jordan23")]
    [InlineData("199019911992")]
    public void Common_passwords_are_refused(string password) =>
        Assert.NotNull(PasswordRules.Problem(password, "ana.rivera"));

    [Theory]
    [InlineData("seven herons over Duluth")]
    [InlineData("vK2#tq9L!xwP")]
    [InlineData("483920174856")]
    [InlineData("ثلاثة طيور على السطح")]
    [InlineData("lamp-otter-gravel-noon")]
    [InlineData("the old ferry leaks at dawn")]
    public void Long_ones_that_nobody_would_guess_are_taken_whatever_they_are_made_of(string password) =>
        Assert.Null(PasswordRules.Problem(password, "ana.rivera"));

    [Fact]
    public void Twelve_characters_are_enough_and_eleven_are_not()
    {
        Assert.NotNull(PasswordRules.Problem("vK2#tq9L!xw", "ana"));
        Assert.NotNull(PasswordRules.Problem(null, "ana"));
        var long128 = Convert.ToHexString(SHA512.HashData("long"u8));
        Assert.Equal(128, long128.Length);
        Assert.Null(PasswordRules.Problem(long128, "ana"));
        Assert.Null(PasswordRules.Problem(long128 + long128.ToLowerInvariant(), "ana"));
        Assert.NotNull(PasswordRules.Problem(long128 + long128 + "1", "ana"));
    }
}
