package org.qmp4j.supervisor.blockjob;

import java.util.List;
import org.qmp4j.supervisor.vm.JobScope;

/** Who goes on from images besides a disk as it is now: what is written to one of them would change what they have. */
public interface ImageNeeds {
    /**
     * Who would have other data.
     *
     * @param disk target of the disk, which does not count itself
     * @param written path of the image that is written to
     * @param kept path of an image above it that has the same data afterwards as before: who goes on from that is not harmed. Empty
     *     when there is none
     * @return for people, such as {@code snapshot s1}; empty when nobody
     */
    List<String> harmed(JobScope scope, String disk, String written, String kept);
}
