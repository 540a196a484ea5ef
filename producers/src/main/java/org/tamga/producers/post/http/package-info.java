/** The post's page and interface, on the loopback address alone. */
@NullMarked
package org.tamga.producers.post.http;

import org.jspecify.annotations.NullMarked;
