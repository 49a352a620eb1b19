namespace Reknit.Web.Outside.Keys;

/// <summary>What is told to whoever starts the program without the right key file: one message, in plain words.</summary>
internal static class LostKeys
{
    /// <param name="trouble">What is wrong with which file, as a whole sentence.</param>
    public static string Words(string trouble) =>
        $"""
            {trouble} Nothing was changed.
            What cannot be opened without it: every sealed word (orders, drafts, forms, history) and the stored files.
            What is not lost: the database and the files lie as they were. They open again as soon as the right key file is back.
            Where a copy may be: the safe place you were asked to keep one in at the first start (paper, a stick, a password safe),
            the backup of the folder the file lay in, the machine this practice ran on before. No backup made by Reknit has it.
            What to do: put the copy back at that very place, or name its place with --key-file, and start again.
            What not to do: do not make a new key file and do not empty the data folder. A new file opens nothing that is there.
            """;
}
