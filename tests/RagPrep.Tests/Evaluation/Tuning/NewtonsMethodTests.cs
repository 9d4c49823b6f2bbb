using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class NewtonsMethodTests
{
    [Fact]
    public void The_top_of_a_parabola_is_found()
    {
        // -½ xᵀAx + bᵀx has the gradient b - Ax and is highest where Ax = b: 4x + y = 6, x + 3y = 7.
        var top = NewtonsMethod.Maximise(2, at => ([6 - (4 * at[0]) - at[1], 7 - at[0] - (3 * at[1])], new double[,] { { 4, 1 }, { 1, 3 } }));

        Assert.Equal(1, top[0], 10);
        Assert.Equal(2, top[1], 10);
    }
}
