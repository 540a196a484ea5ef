package org.tamga.standalone.containers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.DockerClientFactory;

/** Decides whether the container ring can run here, once in a test run, and says aloud when it cannot. */
final class ContainersPresent implements ExecutionCondition {
    private static final Namespace RING = Namespace.create(ContainersPresent.class);
    private static final String REQUIRED = "TAMGA_REQUIRE_CONTAINERS";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getRoot()
                .getStore(RING)
                .getOrComputeIfAbsent(RING, key -> decide(), ConditionEvaluationResult.class);
    }

    private static ConditionEvaluationResult decide() {
        Optional<String> obstacle = obstacle();
        if (obstacle.isEmpty()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers and has the images");
        }
        String skipped = "container ring skipped: " + obstacle.get() + "; run deploy/images/build";
        if (Boolean.parseBoolean(System.getenv(REQUIRED))) {
            throw new IllegalStateException("%s=true, so this is a failure: %s".formatted(REQUIRED, skipped));
        }
        System.out.println(skipped);
        return ConditionEvaluationResult.disabled(skipped);
    }

    private static Optional<String> obstacle() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of("no Docker engine answers");
        }
        List<ContainerImage> absent = ContainerImage.absent(DockerClientFactory.lazyClient());
        return absent.isEmpty() ? Optional.empty() : Optional.of("the engine lacks " + named(absent));
    }

    private static String named(List<ContainerImage> images) {
        return images.stream()
                .map(image -> String.join(" or ", image.candidates()))
                .collect(Collectors.joining(", "));
    }
}
