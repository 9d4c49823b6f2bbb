namespace RagPrep.Api.Routes;

/// <summary>The page at /.</summary>
internal static class PageRoutes
{
    public static void UsePage(this IApplicationBuilder app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles();
    }
}
