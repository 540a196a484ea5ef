/** How soon a border post is there, and what it takes in. */
@NullMarked
package org.tamga.benchmarks.post;

import org.jspecify.annotations.NullMarked;
