package org.qmp4j.testkit.machine.job;

/**
 * What a job is to be.
 *
 * @param block whether it is a block job, which has events and commands of its own
 * @param autoFinalize whether it ends without {@code job-finalize}
 * @param autoDismiss whether it goes without {@code job-dismiss}
 * @param total the bytes that it is to copy
 * @param speed the bytes that it may copy in a second; 0 for no limit
 * @param stopsWhenFull whether it pauses where there is no room to copy to, instead of failing
 * @param staysReady whether it stays ready until it is told to complete, as a mirror does
 * @param endless whether it goes on until it is called off, as a backup that keeps old data alone does
 */
public record JobPlan(
        String id,
        String type,
        boolean block,
        boolean autoFinalize,
        boolean autoDismiss,
        long total,
        long speed,
        boolean stopsWhenFull,
        boolean staysReady,
        boolean endless) {}
