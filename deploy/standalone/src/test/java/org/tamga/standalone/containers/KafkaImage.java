package org.tamga.standalone.containers;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The image of Kafka, for a test that runs a broker of its own kind. */
public final class KafkaImage {
    private KafkaImage() {}

    public static DockerImageName resolve() {
        return ContainerImage.KAFKA.resolve(DockerClientFactory.lazyClient());
    }
}
