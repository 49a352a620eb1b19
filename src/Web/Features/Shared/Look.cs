namespace Reknit.Web.Features.Shared;

/// <summary>Light or dark, as a person chose it; kept in a cookie, so that a page is drawn right the first time.</summary>
public enum Look
{
    /// <summary>As the device says.</summary>
    Device,
    Light,
    Dark,
}

/// <summary>Reads, names and keeps the chosen look.</summary>
internal static class LookCookie
{
    public const string Name = "reknit-look";

    /// <summary>As the cookie and the html element's data-look say it.</summary>
    public static string Word(this Look look) =>
        look switch
        {
            Look.Light => "light",
            Look.Dark => "dark",
            _ => "device",
        };

    public static Look Read(HttpRequest request) =>
        request.Cookies[Name] switch
        {
            "light" => Look.Light,
            "dark" => Look.Dark,
            _ => Look.Device,
        };

    public static void Write(HttpResponse response, Look look)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
        };
        if (look == Look.Device)
        {
            response.Cookies.Delete(Name, options);
        }
        else
        {
            response.Cookies.Append(Name, look.Word(), options);
        }
    }
}
