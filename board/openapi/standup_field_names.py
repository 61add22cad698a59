"""What the fields of standups and of what stands still mean wherever they stand."""

OF_STANDUPS = {
    "attended_at": "When somebody last said what becomes of the card that stands still; "
    "null: nobody has",
    "lead_id": "Id of the member who leads the team; null: nobody is named",
    "stuck_after": "After how many standups that were held a card that stands still asks "
    "what becomes of it",
    "stuck_before": "What has stood still since before then asks what becomes of it; "
    "null: there were too few standups",
    "video_url": "Where one joins by video: an https address; empty: nowhere",
    "waiting_for": "Whom the blocked card waits for; empty: nobody in particular",
}
