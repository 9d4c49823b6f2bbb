namespace RagPrep.Documents.Records;

/// <summary>A record of delimited text.</summary>
/// <param name="Line">The line of the file that it starts on, from 1.</param>
/// <param name="Fields">Its fields, without the quotation marks around them.</param>
internal readonly record struct DelimitedRecord(int Line, string[] Fields);
