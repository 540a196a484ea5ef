package org.tamga.standalone.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs {@link ContainerCluster}. It is skipped with a visible message where Docker or an image
 * is absent; with {@code TAMGA_REQUIRE_CONTAINERS=true} absence is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ContainersPresent.class)
public @interface ContainerRing {}
