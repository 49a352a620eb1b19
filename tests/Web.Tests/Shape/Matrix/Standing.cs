using Reknit.Domain.Access;

namespace Reknit.Web.Tests.Shape.Matrix;

/// <summary>To what a page belongs that has an id in its address.</summary>
internal enum Scope
{
    /// <summary>No id: the role alone decides.</summary>
    Role,

    /// <summary>A row of the practice that tells of no family, such as a member of staff.</summary>
    Practice,

    /// <summary>A family's own.</summary>
    Family,

    /// <summary>One person's outside the practice, by a handle that stands for nothing to anybody else.</summary>
    OnePerson,
}

/// <summary>How the one who asks stands to what they ask for.</summary>
internal enum Standing
{
    SignedOut,

    /// <summary>The membership has ended; the browser still has its cookie.</summary>
    Former,

    /// <summary>It is another practice's.</summary>
    OtherPractice,

    /// <summary>Of this practice, and not assigned to them.</summary>
    OtherFamily,

    /// <summary>Assigned to them, and a conflict wall shuts them out.</summary>
    Walled,
    OwnFamily,
}

/// <summary>What the program says to a request, as far as it is about access.</summary>
internal enum Answer
{
    SignIn,
    Forbidden,
    Missing,
    Open,
}

/// <summary>THE table: who gets which answer. Every cell of the matrix is judged by it and by nothing else.</summary>
internal static class Access
{
    public static Answer To(Role role, Rule rule, Standing standing) =>
        standing switch
        {
            Standing.SignedOut or Standing.Former => Answer.SignIn,
            _ when !role.Allows(rule.Permission) => Answer.Forbidden,
            _ when rule.Scope == Scope.Role => Answer.Open,
            _ when rule.Scope == Scope.OnePerson => Answer.Missing,
            Standing.OtherPractice => Answer.Missing,
            _ when rule.Scope == Scope.Practice => Answer.Open,
            Standing.Walled => Answer.Missing,
            Standing.OtherFamily => role.Allows(Permission.SeeEveryCase) ? Answer.Open : Answer.Missing,
            _ => Answer.Open,
        };
}
