namespace Reknit.Domain.Sessions;

/// <summary>What became of one person's part in one session.</summary>
public enum Attendance
{
    Came,

    /// <summary>A child who came and then chose not to join; whoever brought them has brought them.</summary>
    CameChoseNotToJoin,

    /// <summary>
    /// A child who did not come in, so nobody asked; what an adult says of the child's wish is never the child's answer.
    /// </summary>
    DidNotComeInNotAsked,

    /// <summary>Called off beforehand; <see cref="CalledOffBy"/> says by whom.</summary>
    CalledOff,

    /// <summary>Neither came nor called off.</summary>
    DidNotCome,

    /// <summary>Not offered, for somebody's safety: left out of every count and described nowhere.</summary>
    NotOffered,

    /// <summary>An adult toward whom a child works without them in the room: they were not to come, and missed nothing.</summary>
    NotToBeThere,
}

/// <summary>Who called a person's part in a session off.</summary>
public enum CalledOffBy
{
    Themselves,

    /// <summary>For a child: whoever would have brought them.</summary>
    WhoeverBringsThem,
    Practice,

    /// <summary>Illness, weather, a closed road: nobody's choice.</summary>
    Circumstances,
}
