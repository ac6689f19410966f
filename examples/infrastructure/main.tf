variable "stage" {
  type    = string
  default = "test"
}

resource "aws_iam_role" "download" {
  name = "firmware-download"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "iot.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "awscc_iot_job_template" "gateway_firmware" {
  job_template_id = "gateway-firmware-${var.stage}"
  description     = "Installs firmware 7 on a gateway"

  document = jsonencode({
    version = "1.0"
    steps = [{
      action = {
        name = "install"
        type = "runHandler"
        input = {
          handler = "install.sh"
          args    = ["$${aws:iot:s3-presigned-url:https://s3.eu-west-1.amazonaws.com/firmware/gateway-7.bin}"]
        }
      }
    }]
  })

  presigned_url_config = {
    role_arn       = aws_iam_role.download.arn
    expires_in_sec = 1800
  }

  job_executions_rollout_config = {
    maximum_per_minute = local.rates[0]
    exponential_rollout_rate = {
      base_rate_per_minute   = 10
      increment_factor       = 1.5
      rate_increase_criteria = { number_of_succeeded_things = 50 }
    }
  }

  abort_config = {
    criteria_list = [{
      failure_type                  = "FAILED"
      action                        = "CANCEL"
      threshold_percentage          = 10
      min_number_of_executed_things = 50
    }]
  }

  timeout_config = {
    in_progress_timeout_in_minutes = var.stage == "production" ? 120 : 30
  }
}
