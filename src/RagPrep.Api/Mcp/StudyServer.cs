using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace RagPrep.Mcp;

/// <summary>What this server tells of itself.</summary>
public static class StudyServer
{
    /// <summary>Sets name and instructions.</summary>
    public static void Configure(McpServerOptions options)
    {
        options.ServerInfo = new Implementation { Name = "ragprep", Title = "RagPrep", Version = typeof(StudyServer).Assembly.GetName().Version!.ToString(3) };
        options.ServerInstructions = "Study material for interviews in data science, machine learning, statistics, SQL and system design. Use 'ask' for an answer with citations, 'search' for passages.";
    }
}
