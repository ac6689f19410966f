resource "aws_iot_job_template" "x" {
  job_template_id = "x"
  document = jsonencode({
    version = "1.0"
    steps = [{ action = { name = "a", input = { path = local.p[0] } } }]
  })
  job_executions_rollout_config = {
    exponential_rollout_rate = {
      increment_factor = 1.5 # steep
    }
  }
  tags = [for k, v in var.tags : { key = k, value = "${v}-x" } if v != null]
}
