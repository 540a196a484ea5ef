package org.tamga.standalone.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.utility.DockerImageName;

/**
 * The images of the container ring. Each is what its environment variable names; without one the official image if
 * the engine has it, else the stand-in that {@code deploy/images/build} makes. Nothing is pulled behind one's back.
 */
enum ContainerImage {
    KAFKA("apache/kafka", AppInfoParser.getVersion(), "tamga/kafka:" + AppInfoParser.getVersion()),
    REGISTRY("apicurio/apicurio-registry-mem", apicurioVersion(), "tamga/registry:" + apicurioVersion()),
    POSTGRES("postgres", "16-alpine", "tamga/postgres:15");

    private final String official;
    private final String officialTag;
    private final String standIn;

    ContainerImage(String official, String officialTag, String standIn) {
        this.official = official;
        this.officialTag = officialTag;
        this.standIn = standIn;
    }

    /** The environment variable that names another image, such as one in a site's own container registry. */
    String setting() {
        return "TAMGA_IMAGE_" + name();
    }

    /** The names that serve, the preferred first. */
    List<String> candidates() {
        return Optional.ofNullable(System.getenv(setting()))
                .filter(name -> !name.isBlank())
                .map(List::of)
                .orElse(List.of(official + ":" + officialTag, standIn));
    }

    /** The first candidate that the engine has. */
    Optional<String> present(DockerClient docker) {
        return candidates().stream().filter(name -> has(docker, name)).findFirst();
    }

    /** The image to start, to Testcontainers as good as the official one. */
    DockerImageName resolve(DockerClient docker) {
        String name = present(docker)
                .orElseThrow(
                        () -> new IllegalStateException("no image for %s: none of %s is here; run deploy/images/build"
                                .formatted(name(), candidates())));
        return DockerImageName.parse(name).asCompatibleSubstituteFor(official);
    }

    /** The images that no candidate serves. */
    static List<ContainerImage> absent(DockerClient docker) {
        return Stream.of(values())
                .filter(image -> image.present(docker).isEmpty())
                .toList();
    }

    private static boolean has(DockerClient docker, String name) {
        try {
            docker.inspectImageCmd(name).exec();
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }

    private static String apicurioVersion() {
        return Objects.requireNonNull(
                System.getProperty("apicurio.version"), "system property apicurio.version; the build sets it");
    }
}
